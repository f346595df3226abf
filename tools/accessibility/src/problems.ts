import type { Gallery } from './gallery.ts';
import { isWhole } from './reports/tally.ts';
import type { BaselineEntry, PageResult, Problem, Run } from './run.ts';

/**
 * Makes one problem of all findings with the same fingerprint, with all its places, and compares it with the baseline
 * on that day. `gone` are the entries of the baseline whose problem was on no page. An entry of a page that this run
 * did not visit is never gone. When a page could not be checked wholly, or the run looked for some rules only, no entry is
 * gone.
 */
export function gatherProblems(
	pages: PageResult[],
	{ baseline, today, gallery, isNarrowed }: Context,
): Pick<Run, 'problems' | 'gone'> {
	const excuses = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
	const problems = new Map<string, Problem>();
	for (const { url, state, findings } of pages)
		for (const { variants, note, ...finding } of findings) {
			const place = { url, state, variants, selector: finding.selector, note };
			const known = problems.get(finding.fingerprint);
			if (known) known.places.push(place);
			else
				problems.set(finding.fingerprint, {
					...finding,
					standing: standingOf(finding.kind, excuses.get(finding.fingerprint), today),
					places: [place],
					picture: gallery?.get(finding.fingerprint) || undefined,
					excuse: excuses.get(finding.fingerprint),
				});
		}
	const seesAll = !isNarrowed && pages.every(isWhole);
	const visited = new Set(pages.map(({ url }) => url));
	const isGone = ({ fingerprint, page }: BaselineEntry) =>
		!problems.has(fingerprint) && (page === undefined || visited.has(page));
	return {
		problems: [...problems.values()].sort(inOrder),
		gone: seesAll ? baseline.filter(isGone) : [],
	};
}

function standingOf(
	kind: Problem['kind'],
	excuse: BaselineEntry | undefined,
	today: string,
): Problem['standing'] {
	if (kind === 'review') return 'review';
	if (!excuse) return 'new';
	return excuse.expires_on > today ? 'known' : 'expired';
}

function inOrder(a: Problem, b: Problem): number {
	return a.rule.localeCompare(b.rule, 'en') || a.fingerprint.localeCompare(b.fingerprint, 'en');
}

type Context = {
	baseline: BaselineEntry[];
	today: string;
	gallery: Gallery | undefined;
	isNarrowed: boolean;
};
