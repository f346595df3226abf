import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { PageSettings, Target } from 'moothall-a11y';
import { REMOVED } from './known.ts';
import { inLanguage, inStates, toTarget } from './look.ts';
import { formStates } from './resident-states.ts';
import { templates } from './templates.ts';

/**
 * What residents see, in both languages: every page; one page of each kind in every way, with every answer of its form,
 * before anything was published, and with the longest words.
 */
export function residentsTargets(town: Town, settings: PageSettings): Target[] {
	const { url, emptyUrl, longUrl, pages, key } = town;
	const kinds = langs.flatMap((lang) => templates.map((path) => inLang(lang, path)));
	const looks = [
		...kinds.map((path) => ({ base: url, path })),
		...pages
			.filter((path) => !kinds.includes(path))
			.map((path) => ({ base: url, path, variants: ['1280 light'] })),
		...langs.flatMap((lang) => inStates(url, lang, formStates(lang, key))),
		...langs.flatMap((lang) => inLanguage(lang, url, [paths.petition(REMOVED)], 'removed', 410)),
		...langs.flatMap((lang) => inLanguage(lang, emptyUrl, emptyLists, 'empty')),
		...langs.flatMap((lang) => inLanguage(lang, longUrl, longPages, 'long')),
	];
	return looks.map((look) => toTarget(look, settings));
}

/** Lists of a hub before anything was published. */
const emptyLists = [
	paths.home,
	paths.news,
	paths.topic('transport'),
	paths.petitions,
	paths.petitionList('awaiting-response', 'newest'),
	paths.area('market'),
];

/** Pages with texts of editors. */
const longPages = templates.filter(
	(path) => !/^\/(petitions|support|my-petition|confirm|feedback|404|error)\//.test(path),
);

export type Town = {
	url: string;
	/** The same hub before anything was published. */
	emptyUrl: string;
	/** The same hub with the longest words. */
	longUrl: string;
	/** The four words of KEYED. */
	key: string;
	/** Paths of all its built pages. */
	pages: string[];
};
