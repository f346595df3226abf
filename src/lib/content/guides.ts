import type { Lang } from '#domain/language.ts';
import { inReadersLanguage } from './content.ts';

/** The guides in the order that their editors gave them. */
export async function guidesInOrder(lang: Lang) {
	const guides = await inReadersLanguage('guides', lang);
	return guides.toSorted((a, b) => a.data.order - b.data.order);
}
