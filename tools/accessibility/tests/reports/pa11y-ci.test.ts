import { expect, test } from 'vitest';
import { pa11yCi } from '../../src/reports/pa11y-ci.ts';
import { clean, nasty, run } from './run-fixture.ts';

const site = 'https://thornbeck.example.org';
const report = JSON.parse(pa11yCi(run));

test('counts pages, passes and errors as pa11y-ci does', () => {
	expect(report).toMatchObject({ total: 8, passes: 2, errors: 8 });
	expect(Object.keys(report)).toEqual(['total', 'passes', 'errors', 'results']);
	expect(JSON.parse(pa11yCi(clean))).toEqual({
		total: 2,
		passes: 2,
		errors: 0,
		results: { [`${site}/`]: [], [`${site}/news/`]: [] },
	});
});

test('has an issue of axe as pa11y has it', () => {
	expect(report.results[`${site}/news/`][1]).toEqual({
		code: 'color-contrast',
		type: 'error',
		typeCode: 1,
		message:
			'Elements must meet minimum color contrast ratio thresholds (https://dequeuniversity.com/rules/axe/4.13/color-contrast)',
		context: '<p class="meta">Tuesday, 24 November</p>',
		selector: 'main > p.meta',
		runner: 'axe',
		runnerExtras: {
			description: 'Make the text darker or its ground lighter, until the contrast is 4.5 to 1.',
			needsFurtherReview: false,
			help: 'Elements must meet minimum color contrast ratio thresholds',
			helpUrl: 'https://dequeuniversity.com/rules/axe/4.13/color-contrast',
		},
	});
});

test('keeps the codes of HTML_CodeSniffer whole', () => {
	const impatient = { ...run, pages: run.pages.map((page) => ({ ...page, threshold: 0 })) };
	expect(JSON.parse(pa11yCi(impatient)).results[`${site}/archive/`][0]).toMatchObject({
		code: 'WCAG2AAA.Principle2.Guideline2_4.2_4_8.H59.1',
		type: 'notice',
		typeCode: 3,
		runner: 'htmlcs',
		runnerExtras: {},
	});
});

test('has a message and nothing else for a page that could not be checked', () => {
	expect(report.results[`${site}/slow/`]).toEqual([
		{ message: 'It had not loaded after 30 seconds.' },
	]);
});

test('tells an element once that a page has in two states', () => {
	expect(report.results[`${site}/feedback/`]).toHaveLength(1);
});

test('leaves out what is excused, what needs a person, and what a page may have', () => {
	const codes = Object.values<{ code: string }[]>(report.results)
		.flat()
		.map(({ code }) => code);
	expect(new Set(codes)).toEqual(
		new Set(['focus-not-visible', 'color-contrast', 'long-title', undefined]),
	);
	expect(report.results[`${site}/archive/`]).toEqual([]);
});

test('passes on what a page says as it is', () => {
	const found = Object.values<{ context?: string }[]>(JSON.parse(pa11yCi(nasty)).results).flat();
	expect(found.map(({ context }) => context)).toContain(
		'<p title="</script><script>alert(1)</script>"></script><script>alert(1)</script>',
	);
});
