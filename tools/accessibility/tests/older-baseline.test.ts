import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBaseline, updatedBaseline } from '../src/baseline.ts';
import { exitCodeOf } from '../src/reports/tally.ts';
import type { Run } from '../src/run.ts';
import { checked, pageWith } from './checked.ts';
import { folderWith } from './files.ts';

/*
 * A baseline as version 0.1.0 wrote it on 24 November 2026, when each rule of each engine was an entry: five for the
 * picture in the link, and one for the text without contrast.
 */
const HEAD = '# Faults that are known and excused for now: why, by whom, and until which day.\n';
const ENTRIES: [string, string][] = [
	['axe/image-alt', '23646c3dd2c272a3'],
	['axe/link-name', '623c255819f31266'],
	['html/wcag/h30', 'c0f12945ef354ffb'],
	['html/wcag/h37', '6ca69793c0b05ada'],
	['htmlcs/WCAG2AA.Principle1.Guideline1_1.1_1_1.H30.2', '9910f18b85ee6beb'],
	['axe/color-contrast', 'b661c84bfc8317fd'],
];
const files = {
	'index.html': pageWith(
		'<main><h1>Bins</h1><p><a href="/map/"><img src="/map.png"></a></p><p style="color: #aaa">Thursday</p></main>',
	),
};
const settings = { engines: ['pa11y', 'axe', 'html'] as ('pa11y' | 'axe' | 'html')[] };
const excuse = { reason: 'Later.', owner: 'Desk', expires_on: '2027-06-01' };
let file: string;

beforeAll(async () => {
	file = join(await folderWith({ 'x.txt': '' }), 'known.yml');
});

describe('a baseline of an earlier version', () => {
	test('excuses what it excused, as one fault', async () => {
		const run = await checkedWith(ENTRIES);
		expect(counted(run).map(({ rule, standing }) => [rule, standing])).toEqual([
			['axe/color-contrast', 'known'],
			['axe/image-alt', 'known'],
		]);
		expect(run.gone).toEqual([]);
		expect(exitCodeOf(run)).toBe(0);
	});

	test.each(ENTRIES.slice(0, 5))('knows the fault by its entry for %s alone', async (...entry) => {
		const run = await checkedWith([entry]);
		expect(counted(run).map(({ standing }) => standing)).toEqual(['new', 'known']);
	});

	test('does not excuse longer what one of its entries excuses no longer', async () => {
		const run = await checkedWith(ENTRIES, (rule) =>
			rule === 'html/wcag/h37' ? '2026-11-01' : '2027-03-31',
		);
		expect(counted(run).map(({ standing }) => standing)).toEqual(['known', 'expired']);
	});

	test('becomes one entry a fault when it is written anew, with the reason and day that it had', async () => {
		const run = await checkedWith(ENTRIES);
		const written = updatedBaseline(run, await readBaseline(file), excuse);
		expect(written.map(({ rule, owner, expires_on }) => [rule, owner, expires_on])).toEqual([
			['axe/color-contrast', 'Web team', '2027-03-31'],
			['axe/image-alt', 'Web team', '2027-03-31'],
		]);
		expect(written.map(({ seen_by }) => seen_by?.length)).toEqual([1, 5]);
		const again = await checked(files, { settings, baseline: written });
		expect(exitCodeOf(again)).toBe(0);
	});

	test('has entries that are gone when the fault is mended', async () => {
		const mended = { 'index.html': files['index.html'].replace('<img', '<img alt="A map"') };
		const baseline = await written(ENTRIES);
		const { gone } = await checked(mended, { settings, baseline });
		expect(gone.map(({ rule }) => rule).sort()).toEqual(
			ENTRIES.slice(0, 5)
				.map(([rule]) => rule)
				.sort(),
		);
	});
});

function counted({ problems }: Run) {
	return problems.filter(({ standing }) => standing !== 'review');
}

async function checkedWith(
	entries: [string, string][],
	untilOf: (rule: string) => string = () => '2027-03-31',
): Promise<Run> {
	return await checked(files, { settings, baseline: await written(entries, untilOf) });
}

async function written(entries: [string, string][], untilOf = (_: string) => '2027-03-31') {
	const text = entries.map(
		([rule, fingerprint]) =>
			`- fingerprint: ${fingerprint}\n  rule: ${rule}\n  element: <img src="/map.png">\n  page: /\n  reason: Waits for the new map.\n  owner: Web team\n  expires_on: ${untilOf(rule)}\n`,
	);
	await writeFile(file, HEAD + text.join(''));
	expect(await readFile(file, 'utf8')).not.toContain('seen_by');
	return await readBaseline(file);
}
