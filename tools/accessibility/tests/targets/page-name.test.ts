import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/targets.ts';
import { fileNamed, pageNameOf } from '../../src/targets/page-name.ts';
import { folderWith } from '../files.ts';
import { find } from './found.ts';

describe('a page of a folder', () => {
	const FILES = { 'a/p.html': '', 'a/my page/index.html': '', 'b/p.html': '' };

	test('is called by its path', async () => {
		process.chdir(await folderWith(FILES));
		const found = await find(['./a/', 'https://example.org/p.html']);
		expect(namesOf(found)).toStrictEqual(['/my%20page/', '/p.html', undefined]);
		expect(filesOf(found)).toStrictEqual(['a/my page/index.html', 'a/p.html', undefined]);
	});

	test('is called by its folder too when there are several, and found in the right one', async () => {
		process.chdir(await folderWith(FILES));
		const found = await find(['a', './b/']);
		expect(namesOf(found)).toStrictEqual(['a/my%20page/', 'a/p.html', './b/p.html']);
		expect(filesOf(found)).toStrictEqual(['a/my page/index.html', 'a/p.html', 'b/p.html']);
	});

	test.each([
		['/my%20page/?q=100%', 'a/my page/index.html'],
		['/p.html?q=1#part', 'a/p.html'],
		['/100%/', undefined],
		['https://example.org/p.html', undefined],
	])('has the file of its path alone: %s', async (name, file) => {
		process.chdir(await folderWith(FILES));
		const { served } = await find(['a']);
		expect(fileNamed(name, served)).toBe(file);
	});
});

function namesOf({ targets, served }: Found): (string | undefined)[] {
	return targets.map(({ url }) => pageNameOf(url, served));
}

function filesOf(found: Found): (string | undefined)[] {
	return namesOf(found).map((name) => fileNamed(name ?? '', found.served));
}
