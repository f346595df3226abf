import { isLookedFor, isSurelyError, isToldKind } from './looked-for.ts';
import { isWhole } from './reports/tally.ts';
import type { BaselineEntry, PageResult, Problem } from './run.ts';
import type { PageOptions } from './target.ts';

/**
 * The entries of the baseline that can be taken out: this run looked for the fault in the way it was seen, and did not
 * see it. That is, it visited the page in the same state and variants with all rules that saw it; and when the fault was
 * on more pages, or nothing is known of that, it visited all.
 */
export function goneFrom(
	baseline: BaselineEntry[],
	problems: Problem[],
	{ pages, isWhole: seesAll }: Looked,
): BaselineEntry[] {
	const seen = new Set(
		problems.flatMap(({ fingerprint, seen_by }) => [
			fingerprint,
			...seen_by.map((each) => each.fingerprint),
		]),
	);
	return baseline.filter(
		(entry) =>
			!seen.has(entry.fingerprint) && (seesAll || entry.on_pages === 1) && isLooked(entry, pages),
	);
}

/** Whether the fault would have been seen if it were there. Without a page in the entry, any page counts. */
function isLooked(entry: BaselineEntry, pages: LookedPage[]): boolean {
	const { page, state, variants = [], rule, seen_by = [rule] } = entry;
	return pages.some(
		({ result, options }) =>
			isWhole(result) &&
			(page === undefined || page === result.url) &&
			(state === undefined || state === result.state) &&
			variants.every((each) => result.variants.includes(each)) &&
			isKindTold(entry, options) &&
			seen_by.every((each) => isLookedFor(each, options)),
	);
}

/** An entry of an earlier version does not say its kind, and then it may be a warning if its rule has no criterion. */
function isKindTold({ rule, kind, seen_by }: BaselineEntry, options: PageOptions): boolean {
	const isOpen = seen_by === undefined && !isSurelyError(rule);
	if (isOpen && !options.includeWarnings) return false;
	return isToldKind(kind ?? 'error', options);
}

/** What a run looked at, and how. */
export type Looked = {
	pages: LookedPage[];
	/** All pages of the site, and each could be checked. */
	isWhole: boolean;
};

type LookedPage = { result: PageResult; options: PageOptions };
