import type { Lang } from './language.ts';

/**
 * The letter that a title is filed under. In Welsh, digraphs such as `Ch` and `Ll` are letters. Digits share one group, and
 * a title without a letter has a group too: a resident may call a petition "???".
 */
export function letterOf(title: string, lang: Lang): string {
	if (title === '') return '#';
	const first = title[0]!.toUpperCase();
	if (/\d/.test(first)) return '0–9';
	const pair = first + title.slice(1, 2).toLowerCase();
	return lang === 'cy' && DIGRAPHS.has(pair) ? pair : first;
}

const DIGRAPHS = new Set(['Ch', 'Dd', 'Ff', 'Ng', 'Ll', 'Ph', 'Rh', 'Th']);
