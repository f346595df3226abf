import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { CmsFacts } from './cms-facts.ts';

/** The facts that everybody may read: without articles of a day to come, whose names alone would tell the news. */
export function withoutWaiting(facts: CmsFacts): CmsFacts {
	const hidden = new Set(facts.waiting);
	return {
		...facts,
		paths: facts.paths.filter((path) => !hidden.has(path)),
		waiting: [],
	};
}

/** The facts with those articles again, for editors, who get the names of all articles (`news`). An article that the facts lack is one of a day to come. */
export function withWaiting(facts: CmsFacts, news: string[]): CmsFacts {
	const known = new Set(facts.paths);
	const hidden = news.map(paths.article).filter((path) => !known.has(path));
	return {
		...facts,
		paths: [...facts.paths, ...hidden],
		waiting: hidden.flatMap((path) => langs.map((lang) => inLang(lang, path))),
	};
}
