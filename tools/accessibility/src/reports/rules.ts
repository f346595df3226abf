import type { SeenBy } from '../finding.ts';
import type { Problem } from '../run.ts';
import { count } from './count.ts';
import { enginesOf } from './engines.ts';
import { elementsOf, pagesOf } from './places.ts';

/** Problems by the rule whose words they have, those on the most pages first. */
export function byRule(problems: Problem[]): RuleGroup[] {
	const groups = Map.groupBy(problems, ({ rule }) => rule);
	return [...groups]
		.map(([rule, broken]) => group(rule, broken))
		.sort((a, b) => order(a) - order(b) || b.pages - a.pages || (a.rule < b.rule ? -1 : 1));
}

/** `2 elements on 3 pages`, or `3 pages` for what is about a page as a whole. */
export function extentOf({ elements, pages }: Pick<RuleGroup, 'elements' | 'pages'>): string {
	const on = count(pages, 'page');
	return elements ? `${count(elements, 'element')} on ${on}` : on;
}

function group(rule: string, problems: Problem[]): RuleGroup {
	const { kind, message, mend, help, seen_by } = problems[0]!;
	const [{ criteria }] = seen_by as [SeenBy];
	const places = problems.flatMap((problem) => problem.places);
	const same = (word: 'message' | 'mend') =>
		problems.every((problem) => problem[word] === problems[0]![word]);
	const engines = new Set(problems.map(enginesOf));
	return {
		rule,
		kind,
		criteria,
		help,
		message: same('message') ? message : undefined,
		mend: same('mend') ? mend : undefined,
		engines: engines.size === 1 ? [...engines][0] : undefined,
		elements: problems.reduce((sum, { places }) => sum + elementsOf(places), 0),
		pages: pagesOf(places),
		problems: problems.toSorted((a, b) => b.places.length - a.places.length),
	};
}

function order({ kind }: RuleGroup): number {
	return ['error', 'warning', 'notice', 'review'].indexOf(kind);
}

/** The criteria are those of the rule itself: a problem may break more, by what agrees with the rule. */
export type RuleGroup = Pick<Problem, 'rule' | 'kind' | 'criteria' | 'help'> & {
	/** Left out when it differs between the problems. */
	message: string | undefined;
	mend: string | undefined;
	/** Those that agree, as `enginesOf` has them. */
	engines: string | undefined;
	elements: number;
	pages: number;
	problems: Problem[];
};
