import type { Lang } from '#domain/language.ts';
import { hub } from './settings.ts';

/** The address for letters, in one line. */
export function postalAddress(lang: Lang): string {
	return hub.postal_address.map((line) => line[lang]).join(', ');
}
