import { HtmlValidate } from 'html-validate';
import pa11y from 'pa11y';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/reports/html.ts';
import type { Run } from '../../src/run.ts';
import { launchBrowser } from '../../src/browser/chromium.ts';
import { clean, nasty, nastyWords, run } from './run-fixture.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await launchBrowser();
	page = await browser.newPage();
});
afterAll(async () => await browser.close());

describe.each<[string, Run]>(Object.entries({ run, nasty, clean }))('the report of %s', (_, of) => {
	test('is valid HTML', async () => {
		const { results } = await validator.validateString(html(of));
		expect(results.flatMap(({ messages }) => messages)).toEqual([]);
	});

	test('asks for nothing beside itself and runs nothing', async () => {
		const asked: string[] = [];
		const note = (request: { url(): string }) => void asked.push(request.url());
		page.on('request', note);
		await open(of);
		page.off('request', note);
		expect(
			asked.filter((url) => !url.startsWith('data:image/png') && url !== 'about:blank'),
		).toEqual([]);
		expect(await page.$$('script, iframe, link, [onerror], [onmouseover]')).toEqual([]);
	});

	test.each([320, 768, 1280])('needs no scrolling sideways at %d pixels', async (width) => {
		await open(of, { width });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over).toBe(0);
	});
});

test.each<[string, Run, string, number]>([
	['run', run, 'light', 1280],
	['run', run, 'dark', 320],
	['nasty', nasty, 'light', 320],
	['clean', clean, 'dark', 1280],
])(
	'axe and HTML_CodeSniffer find nothing in the report of %s',
	async (_, of, scheme, width) => {
		await open(of, { scheme, width });
		const { issues } = await pa11y(page.url(), {
			browser,
			page,
			ignoreUrl: true,
			viewport: { width, height: 900 },
			runners: ['axe', 'htmlcs'],
			standard: 'WCAG2AAA',
			ignore: [],
			includeWarnings: true,
			levelCapWhenNeedsReview: 'notice',
			timeout: 60_000,
		});
		const faults = issues.filter(({ type, runner }) => type === 'error' || runner === 'axe');
		expect(faults.map(({ code, selector, message }) => [code, selector, message])).toEqual([]);
	},
	60_000,
);

test('says the result in its title', () => {
	expect(html(run)).toContain('<title>4 to mend, 1 not checked – accessibility report</title>');
	expect(html(clean)).toContain('<title>Nothing to mend – accessibility report</title>');
});

test('shows what the pages said letter by letter, but for what can’t be shown', async () => {
	await open(nasty);
	const told = await page.evaluate(() => document.body.textContent);
	for (const words of nastyWords.filter((each) => /^[\P{C}]*$/u.test(each)))
		expect(told).toContain(words.replace(/\s+/g, ' ').trim());
});

test('shows the element, and says in words what the picture shows', async () => {
	await open(run);
	const picture = await page.$eval('img', ({ alt, naturalWidth }) => ({ alt, naturalWidth }));
	expect(picture).toEqual({
		alt: 'The button “Send feedback” as it looks on the page',
		naturalWidth: 196,
	});
});

test('takes no picture for one that is not a PNG', () => {
	expect(html(nasty)).not.toContain('<img');
});

test('leads to no server of this machine, and to no script', async () => {
	const here = JSON.parse(
		JSON.stringify(nasty).replaceAll('https://thornbeck.example.org', 'http://127.0.0.1:4321'),
	);
	await open(here);
	const links = await page.$$eval('a', (all) => all.map((a) => a.getAttribute('href')!));
	expect(links.filter((link) => !/^(#|https:\/\/www\.w3\.org\/)/.test(link))).toEqual([]);
});

test('prints every place, those behind “more pages” too', async () => {
	const { places, ...problem } = run.problems[0]!;
	const many = Array.from({ length: 12 }, (_, index) => ({
		...places[0]!,
		url: `https://x.example/${index}/`,
	}));
	await open({ ...run, problems: [{ ...problem, places: many }] });
	const last = async () =>
		await page.$eval('details li:last-child', (item) => item.checkVisibility());
	expect(await last()).toBe(false);
	await page.emulateMediaType('print');
	expect(await last()).toBe(true);
	await page.emulateMediaType();
});

async function open(of: Run, { scheme = 'light', width = 1280 } = {}) {
	await page.goto('about:blank');
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
	await page.setViewport({ width, height: 900 });
	await page.setContent(html(of));
}

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
});
