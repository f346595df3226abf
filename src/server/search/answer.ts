import { searchKinds, shownIn, type SearchKind } from '#domain/search.ts';
import { readQuery } from '#domain/search-words.ts';
import { excerpt, type Marked } from './excerpt.ts';
import type { Finder, Found } from './finder.ts';

/** What is found for what somebody typed, in groups; `only` asks for one group, with more of it. */
export function answerTo(typed: string, finder: Finder, only?: string): Answer {
	const { query, isCut } = readQuery(typed);
	if (!query) return { query, isCut, outcome: 'empty', total: 0, groups: [] };
	const { found, isCommon } = finder(query);
	const kind = searchKinds.find((each) => each === only);
	const groups = searchKinds
		.filter((each) => !kind || each === kind)
		.map((each) => groupOf(each, found, kind ? shownIn.one : shownIn.all))
		.filter(({ count }) => count > 0);
	const total = groups.reduce((sum, { count }) => sum + count, 0);
	const outcome = isCommon ? 'common' : total ? 'found' : 'nothing';
	return { query, isCut, outcome, total, groups };
}

function groupOf(kind: SearchKind, found: Found[], most: number): Group {
	const own = found.filter(({ entry }) => entry.kind === kind);
	const results = own.slice(0, most).map((each) => ({
		path: each.entry.path,
		lang: each.entry.lang,
		title: each.entry.title,
		excerpt: excerpt(each),
	}));
	return { kind, count: own.length, results };
}

type Group = { kind: SearchKind; count: number; results: Result[] };
type Result = {
	path: string;
	lang: 'en' | 'cy';
	title: string;
	excerpt: Marked[];
};
export type Answer = {
	/** As it was understood. */
	query: string;
	/** Only the beginning of what was typed was looked for. */
	isCut: boolean;
	outcome: 'found' | 'nothing' | 'common' | 'empty';
	total: number;
	groups: Group[];
};
