import type { Lang } from '#domain/language.ts';
import { cy } from './cy/index.ts';
import { en, type Strings } from './en/index.ts';

/** Every word of the interface in one language. */
export function strings(lang: Lang): Strings {
	return dictionaries[lang];
}

const dictionaries: Record<Lang, Strings> = { en, cy };

export type { Strings } from './en/index.ts';
