import MiniSearch, { type Query } from 'minisearch';
import type { Lang } from '#domain/language.ts';
import type { SearchEntry } from '#domain/search.ts';
import { isCommon, searchWords } from '#domain/search-words.ts';
import { welshForms } from '#domain/welsh-mutations.ts';

/** An index of the pages for readers of one language. Making it takes a moment, asking it does not. */
export function finderOf(entries: SearchEntry[], lang: Lang): Finder {
	const index = new MiniSearch({
		fields: ['title', 'words', 'summary', 'text'],
		tokenize: searchWords,
		// The words are folded already.
		processTerm: (word) => (isCommon(word) ? null : word),
	});
	index.addAll(entries.map((entry, id) => ({ id, ...entry })));
	const ask = (query: Query) =>
		index
			.search(query, { boost: { title: 4, words: 4, summary: 2 } })
			.map(({ id, terms }) => ({ entry: entries[id as number]!, terms: new Set(terms) }));
	return (query) => {
		const words = [...new Set(searchWords(query))].filter((word) => !isCommon(word));
		if (!words.length) return { found: [], isCommon: true };
		const each = words.slice(0, MOST_WORDS).map((word) => ofWord(word, lang));
		const all = ask({ combineWith: 'AND', queries: each });
		return { found: all.length ? all : ask({ combineWith: 'OR', queries: each }), isCommon: false };
	};
}

/** A word, what begins with it, what differs from it by a slip, and in Welsh its mutated forms. */
export function ofWord(word: string, lang: Lang, how = asTyped(word)): Query {
	const typed = { queries: [word], ...how };
	if (lang === 'en') return typed;
	const forms = welshForms(word);
	const mutated = { queries: forms, prefix: word.length > 3, fuzzy: 0 };
	return forms.length ? { combineWith: 'OR', queries: [typed, mutated] } : typed;
}

/** What is typed to search is often only the beginning of a word. */
function asTyped({ length }: string) {
	return { prefix: length > 2, fuzzy: length > 7 ? 2 : length > 3 ? 1 : 0 };
}

/** A question of more words than this is asked with the first. */
const MOST_WORDS = 12;

/** `terms` are the words of the page that were found, folded. */
export type Found = { entry: SearchEntry; terms: ReadonlySet<string> };
export type Finder = (query: string) => { found: Found[]; isCommon: boolean };
