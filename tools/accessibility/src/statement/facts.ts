import { dayOfRun } from './answers.ts';
import type { Conformance } from './conformance.ts';
import { errorsOf, pagesWith, type Sources } from './evidence.ts';
import { pagesOf } from './parts.ts';
import { onlyRead, testers, ways } from './hand-test.ts';
import { lastDayFor, remindedFrom } from './review.ts';

/**
 * What an accessibility statement says, as codes, numbers and days: the words are the page's, in each language. The only
 * sentences are those that people wrote into the records and the baseline, and those of the rules that were broken.
 */
export function factsOf(conformance: Conformance, sources: Sources) {
	const { product, records } = sources;
	return {
		conformance,
		standard: { name: 'WCAG', version: '2.2', level: 'AA' },
		machines: machines(sources),
		people: records.map(({ title, tested_on, tested_by, ways, with: tools, parts }) => ({
			title,
			tested_on,
			who: tested_by.who,
			ways,
			with: tools,
			parts,
		})),
		failures: [...foundByMachine(sources), ...foundByPeople(sources)],
		exceptions: product.exceptions,
		not_tested: notTested(sources),
		review: {
			last_on: product.review.on,
			again_by: product.review.again_by,
			reminded_from: remindedFrom(product.review.on),
			due_on: lastDayFor(product.review.on),
		},
	};
}

function machines({ run }: Sources) {
	const open = run.problems.filter(({ standing }) => standing === 'review');
	return {
		on: dayOfRun({ run }),
		versions: sorted(run.versions),
		pages: new Set(run.pages.map(({ url }) => url)).size,
		/** How many pages were looked at in each state. */
		states: sorted(tally(run.pages.map(({ state }) => state))),
		variants: unique(run.pages.flatMap(({ variants }) => variants)),
		to_be_looked_at: open.length,
	};
}

function foundByMachine({ run }: Sources) {
	return errorsOf(run).map((problem) => ({
		found_by: 'machine',
		rule: problem.rule,
		criteria: problem.criteria,
		what: { en: problem.message },
		pages: pagesWith(problem),
		...(problem.excuse && {
			owner: problem.excuse.owner,
			mended_by: problem.excuse.expires_on,
			reason: problem.excuse.reason,
		}),
	}));
}

function foundByPeople({ records }: Sources) {
	return records.flatMap(({ file, tested_on, parts, results }) =>
		results
			.filter(({ outcome, mended_on }) => /^(fail|partly)$/.test(outcome) && !mended_on)
			.map(({ outcome, criteria, notes }) => ({
				found_by: 'people',
				record: file,
				tested_on,
				outcome,
				criteria,
				parts,
				what: notes,
			})),
	);
}

function notTested({ product, records, run }: Sources) {
	const { parts } = product;
	return {
		parts_by_machine: parts.filter((part) => !pagesOf(run, part, parts).length).map(idOf),
		parts_by_people: parts
			.filter(({ id }) => !records.some((each) => !onlyRead(each.ways) && each.parts.includes(id)))
			.map(idOf),
		testers: testers.filter((who) => !records.some(({ tested_by }) => tested_by.who === who)),
		ways: ways.filter((way) => !records.some((each) => each.ways.includes(way))),
	};
}

function idOf({ id }: { id: string }): string {
	return id;
}

function unique(values: string[]): string[] {
	return [...new Set(values)].sort();
}

function tally(values: string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}

function sorted<T>(values: Record<string, T>): Record<string, T> {
	return Object.fromEntries(Object.entries(values).sort());
}
