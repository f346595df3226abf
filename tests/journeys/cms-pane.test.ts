import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { newVisitor } from '../setup/browser.ts';
import { newEditor, openForm, pressWords, previewOf, stopped, until, write } from './cms.ts';

const { preview, findings } = strings('en').cms;

let page: Page;
let pane: Frame;

beforeAll(async () => {
	({ page } = await newEditor());
	await openForm(page, '/collections/news/entries/allotments-waiting-list');
	await write(page, 'title', ' BIG NEWS FOR ALL OF YOU');
	pane = await previewOf(page);
	await until('a finding', () => pane.$('li button'));
});

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
	test('nothing is wrong with the preview pane', async () => {
		await pane.$eval(`button[value=${scheme}]`, (button) => button.click());
		expect(await faultsIn(pane, { iframes: false })).toEqual([]);
	});

	test('nothing is wrong with the page in it', async () => {
		const inside = await pane.$eval(
			`iframe[title="${preview.page}"]`,
			(frame) => (frame as HTMLIFrameElement).contentDocument!.documentElement.outerHTML,
		);
		const copy = await newVisitor();
		await copy.setContent(inside);
		// The shell has the page's main part alone; pictures of the site are at another address.
		expect(await faultsIn(copy.mainFrame(), { except: ['region'] })).toEqual([]);
	});

	test('nothing is wrong with the marks of a refused save, nor with the message of a lost line', async () => {
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
		await write(page, 'summary', ' More.');
		await page.setOfflineMode(true);
		await pressWords(page, 'Save');
		await page.waitForSelector('#moothall-notice');
		await page.setOfflineMode(false);
		expect(await faultsIn(page.mainFrame(), { within: '#moothall-notice' })).toEqual([]);
		await write(page, 'description', 'clock.jpg', { instead: true });
		await pressWords(page, 'Save');
		await stopped(page);
		for (const within of ['#moothall-notice', '.moothall-mark', '.moothall-left'])
			expect(await faultsIn(page.mainFrame(), { within })).toEqual([]);
	});
});

test('the keyboard reaches every control of the pane from the form, and leads from a finding to its field', async () => {
	await page.focus('[contenteditable=true]');
	await until('the pane by keyboard', async () => {
		await page.keyboard.press('Tab');
		return page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
	});
	const wanted = await pane.$$eval('button, a[href]', (all) =>
		all.map(({ textContent }) => textContent),
	);
	const reached = new Set<string>();
	for (let presses = 0; presses < 40; presses++) {
		reached.add(await pane.evaluate(() => document.activeElement?.textContent ?? ''));
		await page.keyboard.press('Tab');
	}
	expect(wanted.filter((words) => !reached.has(words ?? ''))).toEqual([]);
	expect(await pane.$eval('h1', ({ textContent }) => textContent)).toBe(findings.title);

	await pane.focus('li button');
	await page.keyboard.press('Enter');
	await until('the field', () =>
		page.evaluate(() => /-field-/.test(document.activeElement?.id ?? '')),
	);
});

async function faultsIn(frame: Frame, { within, iframes = true, except = [] }: Look = {}) {
	await frame.evaluate(await axe);
	const { violations } = (await frame.evaluate(
		(within, iframes, except) => {
			const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
			const runner = (window as unknown as { axe: typeof import('axe-core') }).axe;
			return runner.run(within ?? document, { iframes, rules });
		},
		within,
		iframes,
		except,
	)) as AxeResults;
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const axe = readFile('node_modules/axe-core/axe.min.js', 'utf8');

type Look = {
	/** A selector; the whole page without it. */
	within?: string;
	iframes?: boolean;
	except?: string[];
};
