import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kept, shared } from '#lib/kept.ts';
import { digestOf, keep, KeptThings } from '#tools/build/keep.ts';

let folder = '';
let root = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-keep-'));
	root = join(folder, 'project/');
	await write('src/lib/markdown.ts', 'one');
	await write('src/strings/en/news.ts', 'one');
	await write('tools/build/cms-bundle.ts', 'one');
	await write('content/settings/hub.yml', 'one');
	await write('content/news/market-day.en.md', 'one');
	await write('package-lock.json', 'one');
});
afterEach(async () => {
	delete shared.moothallKept;
	await rm(folder, { recursive: true });
});

describe('the next build', () => {
	test('finds what the last one made of the same things', async () => {
		expect(await built(['a'])).toEqual(['made a']);
		expect(await built(['a'])).toEqual([]);
	});

	test('makes what is made from another text', async () => {
		await built(['a', 'b']);
		expect(await built(['a', 'b, changed'])).toEqual(['made b, changed']);
	});

	test.each([
		['the renderer', 'src/lib/markdown.ts'],
		['a word of the language', 'src/strings/en/news.ts'],
		['the bundler', 'tools/build/cms-bundle.ts'],
		['the settings', 'content/settings/hub.yml'],
		['the packages', 'package-lock.json'],
	])('makes all again when %s changed', async (_, file) => {
		await built(['a']);
		await write(file, 'two');
		expect(await built(['a'])).toEqual(['made a']);
	});

	test('makes all again when a file came or was renamed', async () => {
		const before = await digestOf(root, 'content');
		await write('src/cms/shims/today.ts', '');
		const after = await digestOf(root, 'content');
		await rm(join(root, 'src/cms/shims/today.ts'));
		await write('src/cms/shims/yesterday.ts', '');
		expect(new Set([before, after, await digestOf(root, 'content')]).size).toBe(3);
	});

	test('keeps what was made from texts when an article changed', async () => {
		const before = await digestOf(root, 'content');
		await write('content/news/market-day.en.md', 'two');
		expect(await digestOf(root, 'content')).toBe(before);
	});
});

describe('a file that is broken', () => {
	const breaks: [string, (text: string) => string | Buffer][] = [
		['cut short', (text) => text.slice(0, -3)],
		['changed within', (text) => text.replace('made a', 'made b')],
		['of another kind', () => Buffer.from([0, 255, 10, 13])],
		['empty', () => ''],
	];
	test.each(breaks)('counts as none: %s', async (_, broken) => {
		await built(['a']);
		const file = join(folder, 'kept', 'kept');
		await writeFile(file, broken(await readFile(file, 'utf8')));
		expect(await built(['a'])).toEqual(['made a']);
		expect(await built(['a'])).toEqual([]);
	});
});

test('of builds that end at once one is kept whole, and nothing is left over', async () => {
	const texts = Array.from({ length: 200 }, (_, index) => `${index} `.repeat(500));
	const ends: Ending[] = [];
	for (const text of ['first', 'second', 'third']) ends.push(await begin([...texts, text]));
	await Promise.all(ends.map(({ end }) => end()));
	const left = await built(['first', 'second', 'third', ...texts]);
	expect(left).toHaveLength(2);
	expect(await readdir(join(folder, 'kept'))).toEqual(['kept']);
});

test('what failed is not kept', async () => {
	const things = new KeptThings('m');
	shared.moothallKept = things;
	await expect(kept('x', 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(things.entries()).toEqual([]);
});

test('what no longer holds is made again', async () => {
	shared.moothallKept = new KeptThings('m');
	await kept('x', 'a', () => 1);
	expect(await kept('x', 'a', () => 2)).toBe(1);
	expect(
		await kept(
			'x',
			'a',
			() => 3,
			(made) => made > 1,
		),
	).toBe(3);
});

test('things of two kinds are two things', async () => {
	shared.moothallKept = new KeptThings('m');
	expect(await kept('x', 'a', () => 1)).toBe(1);
	expect(await kept('y', 'a', () => 2)).toBe(2);
});

test('what the last builds did not use goes when there is no room', async () => {
	const use = async (before: [string, string][], ...texts: string[]) => {
		const things = new KeptThings('m', before);
		shared.moothallKept = things;
		for (const text of texts) await kept('x', text, () => text);
		return things.entries(30);
	};
	const said = (entries: [string, string][]) => entries.map(([, thing]) => JSON.parse(thing));
	const first = await use([], 'ten chars', 'ten chars 2');
	const second = await use(first, 'another');
	expect(said(second)).toEqual(['another', 'ten chars']);
	expect(said(await use(second, 'ten chars 3', 'more than there is room for'))).toEqual([
		'ten chars 3',
		'more than there is room for',
	]);
});

/** Builds, and answers with what had to be made. */
async function built(texts: string[]): Promise<string[]> {
	const { made, end } = await begin(texts);
	await end();
	return made;
}

async function begin(texts: string[]): Promise<Ending> {
	const { hooks } = keep(join(folder, 'kept'), join(root, 'content'));
	const config = { root: pathToFileURL(root) };
	await hooks['astro:config:setup']!({ command: 'build', config } as never);
	const made: string[] = [];
	for (const text of texts)
		await kept('text', text, () => {
			made.push(`made ${text}`);
			return `made ${text}`;
		});
	return { made, end: async () => await hooks['astro:build:done']!({} as never) };
}

async function write(file: string, text: string) {
	const path = join(root, file);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, text);
}

type Ending = { made: string[]; end: () => Promise<void> };
