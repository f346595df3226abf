import type { Lang } from '#domain/language.ts';
import { checkWriting, type Finding, type Known, type Piece } from '#domain/writing.ts';

/** What is found in the body of an entry, of a small town. */
export function findingsIn(text: string, lang: Lang = 'en'): Finding[] {
	return checkWriting({ lang, pieces: [{ path: 'body', kind: 'markdown', text }] }, known);
}

/** What is found in a field that is not a body. */
export function findingsAt(kind: Piece['kind'], text: string, lang: Lang = 'en'): Finding[] {
	return checkWriting({ lang, pieces: [{ path: 'field', kind, text }] }, known);
}

export function rulesOf(findings: Finding[]): string[] {
	return findings.map(({ rule }) => rule);
}

const known: Known = {
	paths: new Set(['/', '/news/', '/news/market-day/', '/places/', '/places/library/', '/about/']),
	pictures: new Map([
		['clock.jpg', 250_000],
		['fair.jpg', 5_300_000],
	]),
};
