import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { strings } from '#strings/index.ts';
import { newVisitor } from '../setup/browser.ts';
import { newEditor, openForm, previewOf, until, write } from './editor.ts';

const { preview } = strings('en').editor;

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
});

async function faultsIn(frame: Frame, { iframes = true, except = [] }: Look = {}) {
	await frame.evaluate(await axe);
	const { violations } = (await frame.evaluate(
		(iframes, except) => {
			const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
			const runner = (window as unknown as { axe: typeof import('axe-core') }).axe;
			return runner.run(document, { iframes, rules });
		},
		iframes,
		except,
	)) as AxeResults;
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const axe = readFile('node_modules/axe-core/axe.min.js', 'utf8');

type Look = {
	iframes?: boolean;
	except?: string[];
};
