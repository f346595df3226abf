import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBaseline, updatedBaseline, writeBaseline } from '../src/baseline.ts';
import { openBrowsers } from '../src/browser/browsers.ts';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import { exitCodeOf } from '../src/reports/tally.ts';
import type { BaselineEntry, Run } from '../src/run.ts';
import { pagesIn, type Served, serveFolder } from '../src/targets/folder.ts';
import { folderWith } from './files.ts';

/* A site with one fault in its template and one on a page of its own, and what becomes of them. */
const page = (title: string, body: string) =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><header><img class="logo" src="/logo-1a2b3c4d.svg"></header><main><h1>${title}</h1>${body}</main></body></html>`;
const LOGO = /axe\/image-alt/;
const excuse = { reason: 'Waits for the new logo.', owner: 'Web team', expires_on: '2027-01-01' };

const browsers = openBrowsers();
let folder: string;
let site: Served;
let first: Run;
let baseline: BaselineEntry[];

beforeAll(async () => {
	folder = await folderWith({
		'index.html': page('Home', '<p>The market is on Thursday.</p>'),
		'news/index.html': page('News', '<p>The bus is late.</p>'),
		'bus/index.html': page('Bus', '<p>It is late.</p><button></button>'),
		'logo-1a2b3c4d.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
	});
	site = await serveFolder(folder);
	first = await run();
	baseline = updatedBaseline(first, [], excuse);
}, 60_000);
afterAll(async () => {
	await browsers.close();
	await site.close();
});

describe('the same fault of a template', () => {
	test('is one problem with its pages', () => {
		const logos = first.problems.filter(({ rule }) => LOGO.test(rule));
		expect(logos).toHaveLength(1);
		expect(logos[0]!.places.map(({ url }) => url)).toEqual(['/', '/bus/', '/news/']);
	});

	test('is known again when its page moved, its class changed and the build named its file anew', async () => {
		const file = join(folder, 'news/index.html');
		const before = await readFile(file, 'utf8');
		await mkdir(join(folder, 'latest'));
		await writeFile(
			file,
			before
				.replace('class="logo" src="/logo-1a2b3c4d.svg"', 'class="x9" src="/logo-99ffee11.svg"')
				.replace('<header>', '<div><p>New</p><header>')
				.replace('</header>', '</header></div>'),
		);
		await rename(file, join(folder, 'latest/index.html'));
		const { problems } = await run({ baseline });
		await rename(join(folder, 'latest/index.html'), file);
		await writeFile(file, before);
		expect(problems.filter(({ rule }) => LOGO.test(rule)).map(({ standing }) => standing)).toEqual([
			'known',
		]);
	});
});

describe('the baseline', () => {
	test('excuses what was there, and nothing is new', async () => {
		const again = await run({ baseline });
		expect(again.problems.map(({ standing }) => standing)).not.toContain('new');
		expect(exitCodeOf(again)).toBe(0);
		expect(exitCodeOf(first)).toBe(2);
	});

	test('does not excuse another element with the same fault', async () => {
		const file = join(folder, 'index.html');
		const before = await readFile(file, 'utf8');
		await writeFile(file, before.replace('</main>', '<img src="/mayor.svg"></main>'));
		const again = await run({ baseline });
		await writeFile(file, before);
		expect(
			again.problems.filter(({ standing }) => standing === 'new').map(({ html }) => html),
		).toContain('<img src="/mayor.svg">');
		expect(exitCodeOf(again)).toBe(2);
	});

	test('stops excusing on its day', async () => {
		const last = await run({ baseline, today: '2026-12-31' });
		expect(exitCodeOf(last)).toBe(0);
		const over = await run({ baseline, today: '2027-01-01' });
		expect(over.problems.map(({ standing }) => standing)).toContain('expired');
		expect(exitCodeOf(over)).toBe(2);
	});

	test('names what is gone, so that it is taken out, and loses it when it is written anew', async () => {
		const file = join(folder, 'bus/index.html');
		const before = await readFile(file, 'utf8');
		await writeFile(file, before.replace('<button></button>', ''));
		const again = await run({ baseline });
		await writeFile(file, before);
		expect(again.gone.map(({ rule }) => rule)).toContain('axe/button-name');
		const written = updatedBaseline(again, baseline, { ...excuse, owner: 'Somebody else' });
		expect(written.map(({ rule }) => rule)).not.toContain('axe/button-name');
		expect(new Set(written.map(({ owner }) => owner))).toEqual(new Set(['Web team']));
	});

	test('knows nothing of pages that were not visited, nor of rules that were not looked for', async () => {
		const elsewhere = await run({ baseline, only: '/news/' });
		expect(elsewhere.gone).toEqual([]);
		expect(updatedBaseline(elsewhere, baseline, excuse)).toEqual(baseline);
		const narrowed = await run({
			baseline,
			narrowedBy: ['--only wide-part'],
			rules: ['wide-part'],
		});
		expect(narrowed.problems).toEqual([]);
		expect(updatedBaseline(narrowed, baseline, excuse)).toEqual(baseline);
	});

	test('is written for people, and read as it was written', async () => {
		const file = join(folder, 'known.yml');
		await writeBaseline(file, baseline);
		expect(await readFile(file, 'utf8')).toContain('owner: Web team');
		expect(await readBaseline(file)).toEqual(baseline);
		expect(await readBaseline(join(folder, 'none.yml'))).toEqual([]);
	});

	test.each([
		[
			'- fingerprint: 0123456789abcdef\n  rule: a\n  element: b\n  reason: c\n  expires_on: 2027-01-01',
			/entry 1: owner is missing/,
		],
		[
			'- fingerprint: x\n  rule: a\n  element: b\n  reason: c\n  owner: d\n  expires_on: soon',
			/fingerprint must be 16 digits[\s\S]*expires_on must be a day/,
		],
		['a: [', /is no YAML/],
		['a: 1', /must be a list/],
	])('that says %j is refused with a sentence', async (text, sentence) => {
		const file = join(folder, 'wrong.yml');
		await writeFile(file, text);
		await expect(readBaseline(file)).rejects.toThrow(sentence);
	});

	test('is not written when a page could not be checked', () => {
		const broken: Run = { ...first, pages: [{ ...first.pages[0]!, outcome: 'failed' }] };
		expect(() => updatedBaseline(broken, baseline, excuse)).toThrow(/stays as it was/);
	});
});

async function run({
	baseline = [] as BaselineEntry[],
	today = '2026-11-24',
	only = '/',
	rules = [] as string[],
	narrowedBy = [] as string[],
} = {}): Promise<Run> {
	const paths = (await pagesIn(folder)).filter((path) => path.startsWith(only));
	const targets = paths.map((path) => {
		const target = targetOf(site.url + path, { engines: ['pa11y'], runners: ['axe'] });
		return { ...target, options: { ...target.options, only: rules }, name: path };
	});
	return await check(targets, { concurrency: 2, baseline, today, narrowedBy, browsers });
}
