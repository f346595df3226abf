import type { Lang } from '#domain/language.ts';
import { staff as cy } from './cy/staff.ts';
import { staff as en } from './en/staff.ts';

/** Every word of the desk in one language. It is apart from the other words, because doors for residents load all of those. */
export function staffStrings(lang: Lang): StaffStrings {
	return dictionaries[lang];
}

const dictionaries: Record<Lang, StaffStrings> = { en, cy };

export type StaffStrings = typeof en;
