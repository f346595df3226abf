import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updatedBaseline } from '../src/baseline.ts';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import { type Look, looksOf } from '../src/looks.ts';
import { type ReportName, reports } from '../src/reports.ts';
import { exitCodeOf } from '../src/reports/tally.ts';
import type { PageResult, Run } from '../src/run.ts';
import type { PageOptions } from '../src/target.ts';
import { documentOf, type Pages, servePages } from './pages.ts';

/* Engines that fail in every way there is, each between two that look as always. */
const faults: [string, RegExp, Look['run']][] = [
	['throws', /the engine is broken/, () => Promise.reject(new Error('the engine is broken'))],
	[
		'throws in the page',
		/link is not a link/,
		async ({ page }) => {
			await page.evaluate(() => {
				throw new Error('link is not a link');
			});
			return [];
		},
	],
	['never returns', /not done within/, () => new Promise(() => {})],
	[
		'keeps the page busy for ever',
		/not done within/,
		async ({ page }) => {
			await page.evaluate(() => {
				for (;;);
			});
			return [];
		},
	],
	[
		'closes the page',
		/closed|detached|went/i,
		async ({ page }) => {
			await page.close();
			await page.title();
			return [];
		},
	],
	[
		'ends the page',
		/crashed/,
		async ({ page }) => {
			await page.goto('chrome://crash');
			return [];
		},
	],
	[
		'ends the browser',
		/browser ended|closed/i,
		async ({ page }) => {
			page.browser().process()!.kill('SIGKILL');
			await page.title();
			return [];
		},
	],
	[
		'goes to another address',
		/not a function|undefined|inPage/,
		async ({ page }) => {
			await page.goto('about:blank');
			await page.evaluate(() => inPage.findUnclearLinks());
			return [];
		},
	],
];

let pages: Pages;
let runs: Map<string, Run>;

beforeAll(async () => {
	pages = await servePages({
		'/': documentOf('Bins', '<button></button><p><a href="/map">here</a></p>'),
		'/other': documentOf('Other', '<button></button>'),
	});
	runs = new Map();
	for (const [name, , run] of faults) runs.set(name, await runWith(run, `the engine that ${name}`));
}, 240_000);
afterAll(() => pages.close());

describe.each(faults)('an engine that %s', (name, reason) => {
	test('costs its own findings only', () => {
		expect(rulesOf(pageOf(name))).toEqual(expect.arrayContaining(ALL));
		expect(pageOf(name).outcome).toBe('checked');
	});

	test('is told, and why', () => {
		expect(pageOf(name).lost).toEqual([
			{ by: `the engine that ${name}`, reason: expect.stringMatching(reason) },
		]);
	});

	test('makes the run end with 1, and leaves the other pages alone', () => {
		expect(exitCodeOf(runs.get(name)!)).toBe(1);
		const other = runs.get(name)!.pages[1]!;
		expect(other).toMatchObject({ outcome: 'checked', lost: [] });
		expect(rulesOf(other)).toContain('axe/button-name');
	});
});

test.each(Object.keys(reports) as ReportName[])('the report %s carries it', (name) => {
	const run = runs.get('throws')!;
	// Markdown puts a backslash before what it would read as its own.
	const text = reports[name].write(run).replaceAll('\\', '');
	expect(text).toMatch(/[Ww]ithout the engine that throws: the engine is broken|"by": "the engine/);
	expect(text).toContain('the engine is broken');
});

test('the reports say of the whole run that a page was not wholly checked', () => {
	const run = runs.get('throws')!;
	expect(reports.terminal.write(run)).toMatch(/1 page was not wholly checked\.\s*$/);
	expect(reports.sarif.write(run)).toContain('"executionSuccessful": false');
	expect(reports.junit.write(run)).toMatch(/errors="1"/);
});

test('nothing in the baseline is called gone, and it is not written anew', () => {
	const run = runs.get('throws')!;
	expect(run.gone).toEqual([]);
	const excuse = { owner: 'Web team', reason: 'Later.', expires_on: '2027-01-01' };
	expect(() => updatedBaseline(run, [], excuse)).toThrow(/not be checked wholly/);
});

const ALL = ['axe/button-name', 'html/text-content', 'probe/link-says-nothing'];

/** The broken engine looks at the first page only, after html-validate and before the rest. */
async function runWith(run: Look['run'], by: string): Promise<Run> {
	const targets = ['/', '/other'].map((path) =>
		// As long as a busy machine takes for a page; an engine that hangs is given as long.
		targetOf(pages.url + path, { timeout: 12_000 }),
	);
	const broken = (options: PageOptions): Look[] => {
		const [first, ...rest] = looksOf(options);
		const look: Look = { by, variant: first!.variant, isOfAll: true, run };
		return options === targets[0]!.options ? [first!, look, ...rest] : [first!, ...rest];
	};
	const baseline = [
		{
			fingerprint: '0123456789abcdef',
			rule: 'axe/image-alt',
			element: '<img>',
			reason: 'Later.',
			owner: 'Web team',
			expires_on: '2027-01-01',
		},
	];
	const options = { concurrency: 2, today: '2026-11-24', looksOf: broken, baseline };
	return await check(targets, options);
}

function pageOf(name: string): PageResult {
	return runs.get(name)!.pages[0]!;
}

function rulesOf({ findings }: PageResult): string[] {
	return findings.flatMap(({ seen_by }) => seen_by.map(({ rule }) => rule));
}
