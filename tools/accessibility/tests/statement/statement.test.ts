import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makeStatement } from '../../src/statement/make.ts';
import { HAND_TEST, page, problem, productWritten, run } from './sources.ts';

const execute = promisify(execFile);
let folder = '';
let runFile = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-statement-'));
	runFile = join(folder, 'run.json');
	await writeFile(join(folder, 'product.yml'), stringify(productWritten));
	await writeFile(join(folder, '2026-11-24-a-test.yml'), stringify(HAND_TEST));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writes the facts and the report, and says what they claim', async () => {
	await writeFile(runFile, JSON.stringify(run()));
	expect(await statement()).toMatch(/partially-compliant, not-tested, no-outside-test\.$/);
	expect(JSON.parse(await read('statement.json'))).toMatchObject({
		conformance: { status: 'partially-compliant' },
		machines: { on: '2026-11-24', pages: 4, states: { 'as is': 4 }, variants: ['1280 light'] },
	});
	expect(await read('openacr.yaml')).toMatch(/^report_date: ["']2026-11-24["']$/m);
});

test('writes the same bytes for the same facts, in whatever order the run tells them', async () => {
	const problems = [problem(), problem({ fingerprint: 'b2', rule: 'axe/label' })];
	await writeFile(runFile, JSON.stringify(run({ problems })));
	await statement();
	const before = [await read('statement.json'), await read('openacr.yaml')];
	const { pages } = run();
	const turned = run({ problems: problems.toReversed(), pages: pages.toReversed() });
	await writeFile(runFile, JSON.stringify(turned));
	await statement();
	expect([await read('statement.json'), await read('openacr.yaml')]).toEqual(before);
});

describe('refuses, and writes nothing,', () => {
	test.each([
		{ case: 'no run', says: /There is no run in .*"npm run a11y -- --all" makes one/ },
		{ case: 'a file cut short', content: '{"pages":', says: /is not what a run writes/ },
		{ case: 'another file', content: '{"name":"moothall"}', says: /is not what a run writes/ },
		{ case: 'no page', content: JSON.stringify(run({ pages: [] })), says: /looked at no page/ },
		{
			case: 'a run of some rules on one page',
			content: JSON.stringify(
				run({ narrowed_by: ['https://example.org/news/', '--only probe/wide-part'] }),
			),
			says: /was asked for a part only: https:\/\/example\.org\/news\/ --only probe\/wide-part\. A statement is made of a whole run/,
		},
		{
			case: 'a page that could not be checked',
			content: JSON.stringify(
				run({
					pages: [page('/'), page('/news/', { outcome: 'failed', reason: 'It answered 500.' })],
				}),
			),
			says: /could not check 1 of 2 pages, such as http:\/\/localhost:4321\/news\/ \(as is\): It answered 500\. A statement needs a full run/,
		},
	])('$case', async ({ content, says }) => {
		if (content) await writeFile(runFile, content);
		await expect(statement()).rejects.toThrow(says);
		expect(await readdir(folder)).not.toContain('statement.json');
	});
});

test('the command ends with 1 and a sentence, without where in the code', async () => {
	const command = execute(process.execPath, [
		'tools/accessibility/src/statement.ts',
		runFile,
		folder,
	]);
	const failed = await command.catch((error) => error);
	expect(failed).toMatchObject({
		code: 1,
		stderr: expect.stringMatching(/^There is no run in .+\n$/),
	});
});

function statement(): Promise<string> {
	return makeStatement({ runFile, folder });
}

function read(name: string): Promise<string> {
	return readFile(join(folder, name), 'utf8');
}
