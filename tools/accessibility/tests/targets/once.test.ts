import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../files.ts';
import { find, urlsOf } from './found.ts';

describe('what is named twice', () => {
	test.each<[string, string[], string[]]>([
		['a folder', ['site', './site/'], ['/', '/sub/', '/sub/a.html']],
		['a folder in a folder', ['site', 'site/sub'], ['/', '/sub/', '/sub/a.html']],
		['a folder before the one that it is in', ['site/sub', 'site'], ['/', '/a.html', '/']],
		['a page in a folder', ['site', 'site/sub/a.html'], ['/', '/sub/', '/sub/a.html']],
		['a page before its folder', ['site/sub/a.html', 'site'], ['/sub/a.html', '/', '/sub/']],
	])('is checked once, as it is served: %s', async (_, names, paths) => {
		process.chdir(
			await folderWith({ 'site/index.html': '', 'site/sub/index.html': '', 'site/sub/a.html': '' }),
		);
		const urls = urlsOf(await find(names)).map((url) => new URL(url));
		expect(urls.map(({ protocol }) => protocol)).toStrictEqual(paths.map(() => 'http:'));
		expect(urls.map(({ pathname }) => pathname)).toStrictEqual(paths);
	});

	test('is checked once when it is one file under two names', async () => {
		const folder = await folderWith({ 'a.html': '', 'site/index.html': '' });
		await symlink(join(folder, 'a.html'), join(folder, 'b.html'));
		await symlink(join(folder, 'site'), join(folder, 'latest'));
		process.chdir(folder);
		const found = await find(['a.html', 'b.html', 'site', 'latest']);
		expect(found.served).toHaveLength(1);
		expect(urlsOf(found)).toStrictEqual([
			pathToFileURL(join(folder, 'a.html')).href,
			`${found.served[0]!.url}/`,
		]);
	});

	test('is checked as the config says, however the config calls it', async () => {
		process.chdir(await folderWith({ 'site/about.html': '', 'site/search.html': '' }));
		const urls = [{ url: '/about', threshold: 7 }, '/search?q=a', '//search.html?q=b'];
		const { targets, served } = await find(['site', 'site/about.html'], { urls });
		const told = targets.map(({ url, options }) => [
			url.slice(served[0]!.url.length),
			options.threshold,
		]);
		expect(told).toStrictEqual([
			['/search.html', 0],
			['/about', 7],
			['/search?q=a', 0],
			['//search.html?q=b', 0],
		]);
	});
});
