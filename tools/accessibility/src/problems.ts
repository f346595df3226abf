import type { Finding, Kind } from './finding.ts';
import type { Gallery } from './gallery.ts';
import { type Looked, goneFrom } from './gone.ts';
import type { BaselineEntry, PageResult, Problem, Run } from './run.ts';

/**
 * Makes one problem of all findings with the same fingerprint, with all its places, and compares it with the baseline
 * on that day. `gone` are the entries of the baseline whose problem this run looked for and did not see.
 */
export function gatherProblems(
	pages: PageResult[],
	{ baseline, today, gallery, looked }: Context,
): Pick<Run, 'problems' | 'gone'> {
	const problems = new Map<string, Problem>();
	for (const { url, state, findings } of pages)
		for (const finding of findings) {
			const { variants, note, line, selector } = finding;
			const place = { url, state, variants, selector, ...(line && { line }), note };
			const known = problems.get(finding.fingerprint);
			problems.set(finding.fingerprint, {
				...wordsOf(known, finding),
				standing: 'new',
				places: [...(known?.places ?? []), place],
			});
		}
	const entries = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
	const judged = [...problems.values()].map((problem): Problem => {
		const excuse = excuseFor(problem, entries);
		const standing = standingOf(problem.kind, excuse, today);
		const picture = gallery?.get(problem.fingerprint) || undefined;
		return { ...problem, standing, picture, excuse };
	});
	return { problems: judged.sort(inOrder), gone: goneFrom(baseline, judged, looked) };
}

/** Those of the page on which it is surest, and all rules that tell it on any. */
function wordsOf(
	known: Problem | undefined,
	finding: Finding,
): Omit<Problem, 'standing' | 'places'> {
	const { variants, note, line, ...words } = finding;
	if (!known) return words;
	const { standing, places, ...before } = known;
	const isSurer = KINDS.indexOf(finding.kind) < KINDS.indexOf(known.kind);
	const [first, second] = isSurer ? [words, before] : [before, words];
	const all = [...first.seen_by, ...second.seen_by];
	const once = new Map(all.map((each) => [`${each.rule} ${each.fingerprint}`, each]));
	const criteria = [...new Set([...first.criteria, ...second.criteria])];
	return { ...first, criteria, seen_by: [...once.values()] };
}

/**
 * The entry of the fault, or else one of an earlier version, which had an entry for each rule. Of several, the one that
 * ends first: what was no longer excused is not excused because rules were put together.
 */
function excuseFor(
	{ fingerprint, seen_by }: Problem,
	entries: Map<string, BaselineEntry>,
): BaselineEntry | undefined {
	const own = entries.get(fingerprint);
	if (own) return own;
	const [first] = seen_by
		.flatMap((each) => entries.get(each.fingerprint) ?? [])
		.sort((a, b) => a.expires_on.localeCompare(b.expires_on, 'en'));
	return first;
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

/** Those of one rule stay in the order of the pages, and of what is on each. */
function inOrder(a: Problem, b: Problem): number {
	return a.rule.localeCompare(b.rule, 'en');
}

const KINDS: Kind[] = ['error', 'warning', 'notice', 'review'];

type Context = {
	baseline: BaselineEntry[];
	today: string;
	gallery: Gallery | undefined;
	looked: Looked;
};
