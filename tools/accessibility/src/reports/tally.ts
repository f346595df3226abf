import type { PageResult, Problem, Run } from '../run.ts';
import { count, listed } from './count.ts';
import { keyOf, pagesOf } from './places.ts';

/** What a run came to, when it may have as many errors as `threshold` on all pages together. */
export function tally(run: Run, threshold = 0): Tally {
	const over = pagesOver(run, threshold);
	const standing = (...wanted: Problem['standing'][]) =>
		run.problems.filter((problem) => wanted.includes(problem.standing));
	const open = standing('new', 'expired');
	const fails = (page: PageInState) => over.has(keyOf(page));
	return {
		failing: open.filter(({ places }) => places.some(fails)),
		tolerated: open.filter(({ places }) => !places.some(fails)),
		known: standing('known'),
		reviews: standing('review'),
		gone: run.gone,
		looked: run.pages.filter(({ outcome }) => outcome !== 'failed'),
		failed: run.pages.filter(({ outcome }) => outcome === 'failed'),
		partly: run.pages.filter((page) => page.outcome !== 'failed' && !isWhole(page)),
		noted: run.pages.filter(({ notes }) => notes?.length),
		fails,
	};
}

/** Whether everything that was to look at the page did. */
export function isWhole({ outcome, lost }: PageResult): boolean {
	return outcome !== 'failed' && !lost?.length;
}

/** What a program that ran it ends with: 1 when a page could not be checked wholly, 2 when something has to be mended. */
export function exitCodeOf(run: Run, threshold = 0): 0 | 1 | 2 {
	const { failing, looked } = tally(run, threshold);
	if (!run.pages.every(isWhole) || !looked.length) return 1;
	return failing.length ? 2 : 0;
}

/** The result in a sentence. */
export function verdict(run: Run, threshold = 0): string {
	const { failing, failed, partly, looked, known, tolerated } = tally(run, threshold);
	if (!run.pages.length) return 'There was no page to check.';
	const troubles = [
		...(failing.length
			? [`${count(failing.length, 'problem has', 'problems have')} to be mended`]
			: []),
		...(failed.length ? [`${count(pagesOf(failed), 'page')} could not be checked`] : []),
		...(partly.length
			? [`${count(pagesOf(partly), 'page was', 'pages were')} not wholly checked`]
			: []),
	];
	if (troubles.length) return `${listed(troubles)}.`;
	const pages = count(pagesOf(looked), 'page');
	if (tolerated.length) return `There are no more errors on ${pages} than there may be.`;
	if (known.length) return `Nothing new was found on ${pages}.`;
	if (run.narrowed_by.some((flag) => flag.startsWith('--')))
		return `Nothing was found on ${pages}, of what was looked for.`;
	return `Nothing that a machine can find is wrong on ${pages}.`;
}

/** What else there is to know, a sentence each. */
export function asides({ known, tolerated, reviews }: Tally): string[] {
	const told: [unknown[], string, string, string][] = [
		[known, 'problem is', 'problems are', 'excused by the baseline.'],
		[tolerated, 'problem does', 'problems do', 'not count: there may be that many.'],
		[reviews, 'thing needs', 'things need', 'the eyes of a person.'],
	];
	return told
		.filter(([{ length }]) => length)
		.map(([{ length }, one, many, rest]) => `${count(length, one, many)} ${rest}`);
}

/** Pages with more errors than they may have. */
function pagesOver({ pages, problems }: Run, threshold: number): Set<string> {
	const errors = new Map<string, number>();
	for (const { standing, places } of problems)
		if (standing === 'new' || standing === 'expired')
			for (const place of places) errors.set(keyOf(place), (errors.get(keyOf(place)) ?? 0) + 1);
	const over = pages.filter((page) => (errors.get(keyOf(page)) ?? 0) > page.threshold);
	const all = over.reduce((sum, page) => sum + errors.get(keyOf(page))!, 0);
	return new Set(all > threshold ? over.map(keyOf) : []);
}

export type Tally = {
	/** New or no longer excused, on a page with more of them than it may have. */
	failing: Problem[];
	/** New or no longer excused, but no more than there may be. */
	tolerated: Problem[];
	known: Problem[];
	reviews: Problem[];
	gone: Run['gone'];
	looked: PageResult[];
	failed: PageResult[];
	/** Looked at, but not by all that was to look. */
	partly: PageResult[];
	/** With something to be known beside problems. */
	noted: PageResult[];
	/** Whether a page has more errors than it may have. */
	fails: (page: PageInState) => boolean;
};

type PageInState = { url: string; state: string };
