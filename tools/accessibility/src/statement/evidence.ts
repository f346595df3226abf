import type { Problem, Run } from '../run.ts';
import type { Checks } from './checks.ts';
import { pagesOf, partOf, partsOf } from './parts.ts';
import type { Part } from './product.ts';
import type { HandTest, Result } from './hand-test.ts';
import type { Written } from './records.ts';

/** All that is known of one criterion, for one component of the product. */
export function evidenceFor(cell: Cell, sources: Sources): Evidence {
	const { product, records, run, checks } = sources;
	const parts = partsOf(product, cell.component);
	return {
		absent: product.without.find(({ component }) => component === cell.component)?.why,
		parts: parts.map((part) => ({
			part,
			tested: records.filter((record) => record.parts.includes(part.id)).flatMap(resultsOn(cell)),
			pages: pagesOf(run, part, product.parts),
		})),
		problems: errorsOf(run)
			.filter(({ criteria }) => criteria.includes(cell.criterion))
			.map((problem) => ({
				problem,
				pages: pagesWith(problem, (url) => parts.includes(partOf(url, product.parts)!)),
			}))
			.filter(({ pages }) => pages.length),
		checks: checks.get(cell.criterion) ?? [],
	};
}

/** What a machine called wrong, excused or not. */
export function errorsOf({ problems }: Run): Problem[] {
	return problems
		.filter(({ kind, standing }) => kind === 'error' && standing !== 'review')
		.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

/** The addresses on which something was found, each once. */
export function pagesWith({ places }: Problem, isAsked = (_: string) => true): string[] {
	return [...new Set(places.map(({ url }) => url).filter(isAsked))].sort();
}

function resultsOn({ criterion, chapter }: Cell) {
	return (record: HandTest): Tested[] =>
		record.results
			.filter(
				({ criteria, chapters, mended_on }) =>
					!mended_on && (criteria.includes(criterion) || chapters.includes(chapter)),
			)
			.map((result) => ({ record, result }));
}

/** A criterion of a chapter, and the component for which it is answered. */
export type Cell = { criterion: string; chapter: string; component: string };

export type Sources = Written & { run: Run; checks: Checks };

export type Evidence = {
	/** Why the product has no such component. */
	absent: string | undefined;
	parts: { part: Part; tested: Tested[]; pages: string[] }[];
	problems: { problem: Problem; pages: string[] }[];
	/** The rules that would have told a breach. */
	checks: string[];
};

export type Tested = { record: HandTest; result: Result };
