import type { PageResult, Place, Problem, Run } from '../run.ts';
import { remarksOn } from './remarks.ts';
import { tally } from './tally.ts';

/**
 * What pa11y-ci's own JSON reporter writes: each page with its issues, none when it has no more than it may have. Pages
 * that could not be checked, or not wholly, have a message, and are neither passes nor errors. States of a page come under its
 * one address. What needs review, and what the baseline excuses, is left out, since readers count all that is there.
 */
export function pa11yCi(run: Run): string {
	const { failing, fails } = tally(run);
	const results: Record<string, (Issue | Failure)[]> = Object.create(null);
	for (const page of run.pages) {
		results[page.url] ??= [];
		if (page.outcome === 'failed') results[page.url]!.push({ message: page.reason ?? '' });
		for (const { text, isLoss } of remarksOn(page))
			if (isLoss) results[page.url]!.push({ message: text });
	}
	for (const problem of failing)
		for (const place of problem.places)
			if (fails(place)) results[place.url]?.push(issueOf(problem, place));
	for (const url of Object.keys(results)) results[url] = withoutRepeats(results[url]!);
	return JSON.stringify({
		total: Object.keys(results).length,
		passes: Object.values(results).filter((issues) => !issues.length).length,
		errors: Object.values(results)
			.flat()
			.filter((issue) => 'code' in issue).length,
		results,
	});
}

/** The order of the keys is pa11y's. */
function issueOf({ rule, kind, message, mend, help, html }: Problem, { selector }: Place): Issue {
	const [runner = '', ...code] = rule.split('/');
	const axe = runner === 'axe';
	return {
		code: code.join('/'),
		type: kind,
		typeCode: TYPES.indexOf(kind),
		message: axe ? `${message} (${help})` : message,
		context: html,
		selector,
		runner,
		runnerExtras: axe
			? { description: mend, needsFurtherReview: false, help: message, helpUrl: help }
			: {},
	};
}

/** The same element in two states is one issue of the page. */
function withoutRepeats<T>(issues: T[]): T[] {
	return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

const TYPES: string[] = ['unknown', 'error', 'warning', 'notice'];

type Failure = { message: NonNullable<PageResult['reason']> };

type Issue = {
	code: string;
	type: string;
	typeCode: number;
	message: string;
	context: string;
	selector: string;
	runner: string;
	runnerExtras: Record<string, unknown>;
};
