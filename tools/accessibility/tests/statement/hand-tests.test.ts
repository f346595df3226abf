import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCatalog } from '../../src/statement/catalog.ts';
import { readFolder } from '../../src/statement/records.ts';
import { productWritten } from './sources.ts';

const catalog = await readCatalog();
const record = {
	title: 'Signing with a keyboard',
	tested_on: '2027-03-12',
	tested_by: { who: 'team', name: 'Us' },
	ways: ['keyboard'],
	with: ['Firefox 151'],
	parts: ['site'],
	results: [{ criteria: ['2.1.1'], outcome: 'pass', notes: 'All of it works.' }],
};
let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-records-'));
	await write('product.yml', productWritten);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('reads records in the order of their days, whatever their names', async () => {
	await write('a.yml', { ...record, tested_on: '2027-03-13' });
	await write('b.yml', record);
	await write('c.yml', { ...record, tested_on: '2026-12-01' });
	const { records } = await readFolder(folder, catalog);
	expect(records.map(({ file }) => file)).toEqual(['c.yml', 'b.yml', 'a.yml']);
});

describe('refuses', () => {
	test.each([
		{ wrong: { tested_on: '2027-02-30' }, says: 'tested_on must be a day of the calendar' },
		{ wrong: { tested_on: undefined }, says: 'tested_on is missing' },
		{ wrong: { ways: ['keybord'] }, says: 'ways[1] must be one of: source, keyboard' },
		{ wrong: { ways: [] }, says: 'ways must not be empty' },
		{ wrong: { ways: ['source'] }, says: 'ways must say how it was used, since something passes' },
		{ wrong: { with: 'Firefox' }, says: 'with must be a list' },
		{ wrong: { tester: 'Us' }, says: 'The file has what nobody reads: tester. Is it misspelt?' },
		{ wrong: { parts: ['page'] }, says: 'names the part page, which is not known: site, desk' },
		{
			wrong: { tested_by: { who: 'us', name: 'Us' } },
			says: 'tested_by.who must be one of: team, expert, disabled-people',
		},
		{
			wrong: { results: [{ ...record.results[0], criteria: [5.1] }] },
			says: 'results[1].criteria[1] must be the number of a criterion in quotes',
		},
		{
			wrong: { results: [{ ...record.results[0], criteria: ['1.9.9'] }] },
			says: 'names the criterion 1.9.9, which is not known',
		},
		{
			wrong: { results: [{ ...record.results[0], chapters: ['web'] }] },
			says: 'names the chapter web, which is not known',
		},
		{
			wrong: { results: [{ outcome: 'pass', notes: 'Good.' }] },
			says: 'results[1].criteria must name at least one criterion',
		},
		{
			wrong: { results: [{ ...record.results[0], outcome: 'good' }] },
			says: 'results[1].outcome must be one of: pass, partly, fail, not-applicable',
		},
		{
			wrong: { results: [{ ...record.results[0], notes: { cy: 'Da.' } }] },
			says: 'results[1].notes must be a sentence, or a sentence for each language',
		},
		{
			wrong: { results: [{ ...record.results[0], mended_on: '2027-03-13' }] },
			says: 'results[1].mended_on belongs to what failed',
		},
	])('a record because $says', async ({ wrong, says }) => {
		await write('2027-03-12-keyboard.yml', { ...record, ...wrong });
		await expect(readFolder(folder, catalog)).rejects.toThrow(says);
	});

	test('a file that is no YAML, by its name', async () => {
		await writeFile(join(folder, '2027-03-12-keyboard.yml'), 'title: "open\n');
		await expect(readFolder(folder, catalog)).rejects.toThrow(
			/2027-03-12-keyboard\.yml is not valid YAML/,
		);
	});

	test('a folder without a product', async () => {
		await rm(join(folder, 'product.yml'));
		await expect(readFolder(folder, catalog)).rejects.toThrow(/There is no .*product\.yml/);
	});

	test.each([
		{ again_by: '2026-11-23', day: 'the day of the review itself' },
		{ again_by: '2027-11-23', day: 'the day on which the build fails' },
	])('a next review on $day', async ({ again_by }) => {
		await write('product.yml', { ...productWritten, review: { on: '2026-11-23', again_by } });
		await expect(readFolder(folder, catalog)).rejects.toThrow(
			'review.again_by must be a day after',
		);
	});

	test.each([
		{ without: [], what: 'nothing of one of the components' },
		{ without: [{ component: 'web', why: 'None.' }], what: 'of a part that there is none' },
	])('a product that says $what', async ({ without }) => {
		await write('product.yml', { ...productWritten, without });
		await expect(readFolder(folder, catalog)).rejects.toThrow(
			'parts must name one for each of web',
		);
	});
});

function write(name: string, value: object): Promise<void> {
	return writeFile(join(folder, name), stringify(value));
}
