import MiniSearch from 'minisearch';
import type { Lang } from '#domain/language.ts';
import type { SearchEntry } from '#domain/search.ts';
import { isCommon, searchWords } from '#domain/search-words.ts';
import { ofWord } from './finder.ts';

/**
 * Finds up to three services and guides that a message names, by their title or by what else people call them. Pages that
 * lead to the form for feedback are left out, since the message comes from there.
 */
export function relatedOf(entries: SearchEntry[], lang: Lang): Related {
	const names = entries
		.filter(isHelp)
		.flatMap((entry) =>
			[entry.title, ...entry.words.split('\n')]
				.map((name) => ({ entry, name, size: tellingWords(name).length }))
				.filter(({ size }) => size > 0),
		);
	const index = new MiniSearch({ fields: ['name'], tokenize: searchWords, processTerm });
	index.addAll(names.map(({ name }, id) => ({ id, name })));
	return (message) => {
		const words = tellingWords(message.slice(0, LOOKED_AT));
		const queries = words.map((word) => ofWord(word, lang, howAlike(word)));
		const found = index
			.search({ combineWith: 'OR', queries })
			.filter(({ id, terms, queryTerms }) => {
				const said = new Set(queryTerms).size;
				const isMostOfName = 3 * new Set(terms).size >= 2 * names[id]!.size;
				// One word alone says what a short message is about, and nothing about a long one.
				return isMostOfName && (said >= 2 || 2 * said >= words.length);
			});
		return [...new Set(found.map(({ id }) => names[id]!.entry))].slice(0, MOST);
	};
}

function isHelp({ kind, leadsToFeedback }: SearchEntry) {
	return (kind === 'services' || kind === 'guides') && !leadsToFeedback;
}

function tellingWords(text: string) {
	return [...new Set(searchWords(text).flatMap((word) => processTerm(word) ?? []))];
}

/** The word without the s of several; null if it says nothing. */
function processTerm(word: string) {
	return isCommon(word) ? null : word.replace(/(?<=..[^s])s$/, '');
}

/** A message has whole words, so a short one is no beginning and no slip of another. */
function howAlike({ length }: string) {
	return { prefix: length > 3, fuzzy: length > 5 ? 1 : 0 };
}

const MOST = 3;
/** Characters: people say first what it is about. The database looks at as much (app.telling_words). */
const LOOKED_AT = 500;

export type Related = (message: string) => SearchEntry[];
