import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../src/cli.ts';
import { folderWith } from './files.ts';

/* A report that can't be written is told of before any page is asked for. */
let asked = 0;
let address: string;
const server = createServer((_, response) => {
	asked += 1;
	response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>');
});
let folder: string;

beforeAll(async () => {
	await once(server.listen(0, '127.0.0.1'), 'listening');
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	folder = await folderWith({
		'file.txt': '',
		'broken.cjs': 'throw new Error("It broke");',
		'terminall.json': '{ "defaults": { "reporters": ["terminall"] } }',
		'plain.json': '{}',
	});
});
beforeEach(() => {
	asked = 0;
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.close());

test.each<[string, string[], string | RegExp]>([
	[
		'a module that is not there',
		['--reporter', './none.cjs'],
		/^The reporter \.\/none\.cjs could not be loaded: /,
	],
	['a module that breaks', ['--reporter', 'FOLDER/broken.cjs'], /could not be loaded: It broke$/],
	[
		'a name in the config that is nearly right',
		['--config', 'FOLDER/terminall.json'],
		'The reporter terminall could not be loaded: Did you mean terminal?',
	],
	[
		'a folder that is a file',
		['--reporter', 'json=FOLDER/file.txt/run.json'],
		'The report json could not be written to FOLDER/file.txt/run.json: its folder is a file.',
	],
	[
		'a file that is a folder',
		['--reporter', 'html=FOLDER'],
		'The report html could not be written to FOLDER: it is a folder.',
	],
])('%s', async (_, flags, expected) => {
	const error = vi.spyOn(console, 'error').mockReturnValue();
	const given = ['--config', join(folder, 'plain.json'), ...flags.map(inFolder)];
	const code = await main([address, '--quiet', ...given]);
	const said = error.mock.calls.join('\n').replaceAll(folder, 'FOLDER');
	expect(said).toMatch(typeof expected === 'string' ? exactly(expected) : expected);
	expect([code, asked]).toEqual([1, 0]);
});

test('all of several are told of at once', async () => {
	const error = vi.spyOn(console, 'error').mockReturnValue();
	const flags = ['--reporter', `html=${folder}`, '--reporter', './none.cjs'];
	await main([address, '--quiet', '--config', join(folder, 'plain.json'), ...flags]);
	expect(error.mock.calls.join('\n').split('\n')).toEqual(
		expect.arrayContaining([
			expect.stringContaining('The report html'),
			expect.stringContaining('The reporter ./none.cjs'),
		]),
	);
	expect(asked).toBe(0);
});

function inFolder(flag: string): string {
	return flag.replace('FOLDER', folder);
}

function exactly(words: string): RegExp {
	return new RegExp(`^${words.replace(/[.?()]/g, '\\$&')}$`);
}
