import type { PageResult, Place, Problem, Run } from '../run.ts';
import { enginesOf } from './engines.ts';
import { type Markup, markup } from './markup.ts';
import { keyOf, originOf, pageName } from './places.ts';
import { shorten } from './plain.ts';
import { remarksOn } from './remarks.ts';
import type { ReportOptions } from './report.ts';
import { tally } from './tally.ts';

/**
 * A suite for each page in each state, a case for each problem it has; one that passes for a page without any. Only
 * what has to be mended is a failure; what is excused or needs a person is skipped; a page that could not be checked is
 * an error. The form is the one that Jenkins documents.
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
export function junit(run: Run, { threshold }: ReportOptions = {}): string {
	const { fails } = tally(run, threshold);
	const origin = originOf(run.pages);
	const on = placesByPage(run.problems);
	const suites = run.pages.map((page) => {
		const found = on.get(keyOf(page)) ?? [];
		return suiteOf(page, casesOf(page, found, fails(page), pageName(page, origin)), run.started_at);
	});
	const sum = (word: 'tests' | 'failures' | 'errors') =>
		suites.reduce((total, suite) => total + suite[word], 0);
	const document = markup`<testsuites name="moothall-a11y" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}">${suites.map(({ source }) => source)}
</testsuites>
`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${document}`;
}

function suiteOf(page: PageResult, cases: Case[], started_at: string) {
	const amount = (outcome: Case['outcome']) =>
		cases.filter((each) => each.outcome === outcome).length;
	const figures = { tests: cases.length, failures: amount('failure'), errors: amount('error') };
	const { url, state, outcome, title, variants, milliseconds } = page;
	const properties = { url, state, outcome, title, variants: variants.join(', ') };
	const source = markup`
<testsuite name="${url} (${state})" tests="${figures.tests}" failures="${figures.failures}" errors="${figures.errors}" skipped="${amount('skipped')}" time="${(milliseconds / 1000).toFixed(3)}" timestamp="${started_at.slice(0, 19)}">
<properties>${Object.entries(properties).map(
		([name, value]) => markup`
<property name="${name}" value="${value}"/>`,
	)}
</properties>${cases.map((each) => each.source)}
</testsuite>`;
	return { ...figures, source };
}

function casesOf(page: PageResult, found: Found[], over: boolean, name: string) {
	// Readers take what stands before a dot for a folder.
	const group = name.replaceAll('.', '_');
	if (page.outcome === 'failed')
		return [caseOf('The page can be checked', group, 'error', page.reason ?? '')];
	const remarks = remarksOn(page).map(({ isLoss, text }) =>
		isLoss
			? caseOf('The page can be checked wholly', group, 'error', text)
			: caseOf(text, group, 'passed', ''),
	);
	if (!found.length && !remarks.some(({ outcome }) => outcome === 'error'))
		return [caseOf('Nothing was found', group, 'passed', ''), ...remarks];
	const cases = found.map(([problem, places]) => {
		const { rule, html, message, mend, help } = problem;
		const outcome = counts(problem) && over ? 'failure' : 'skipped';
		const body = [
			message,
			mend,
			help,
			html,
			enginesOf(problem),
			...places.flatMap(({ selector, note }) => [selector, note ?? '']),
		];
		const named = `${rule} ${shorten(html, 120)}`;
		return caseOf(named, group, outcome, reasonOf(problem), rule, body.filter(Boolean));
	});
	return [...cases, ...remarks];
}

function caseOf(
	name: string,
	group: string,
	outcome: Case['outcome'],
	message: string,
	type = '',
	body: string[] = [],
): Case {
	const lines = body.map((line) => markup`\n${line}`);
	const inside = {
		passed: undefined,
		skipped: markup`<skipped message="${message}"/>`,
		failure: markup`<failure type="${type}" message="${message}">${lines}\n</failure>`,
		error: markup`<error type="not checked" message="${message}"/>`,
	};
	const source = markup`
<testcase name="${name}" classname="${group}">${inside[outcome]}</testcase>`;
	return { outcome, source };
}

function reasonOf({ standing, message, excuse }: Problem): string {
	if (standing === 'review') return `A person has to look at it: ${message}`;
	if (!excuse) return message;
	const { reason, owner, expires_on } = excuse;
	if (standing === 'known') return `Excused until ${expires_on}: ${reason} (${owner})`;
	return `${message} It was excused until ${expires_on} (${owner}).`;
}

function counts({ standing }: Problem): boolean {
	return standing === 'new' || standing === 'expired';
}

function placesByPage(problems: Problem[]): Map<string, Found[]> {
	const pages = new Map<string, Found[]>();
	for (const problem of problems)
		for (const [key, places] of Map.groupBy(problem.places, keyOf))
			pages.set(key, [...(pages.get(key) ?? []), [problem, places]]);
	return pages;
}

type Found = [Problem, Place[]];

type Case = { outcome: 'passed' | 'skipped' | 'failure' | 'error'; source: Markup };
