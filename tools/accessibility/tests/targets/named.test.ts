import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/targets/folder.ts';
import { folderWith } from '../files.ts';
import { find, urlsOf } from './found.ts';

describe('what is named', () => {
	test.each([
		['https://example.org/a?b#c', 'https://example.org/a?b#c'],
		['example.org', 'http://example.org/'],
		['example.org:8080/a', 'http://example.org:8080/a'],
		['localhost/a', 'http://localhost/a'],
		['web:8080', 'http://web:8080/'],
	])('is an address: %s', async (name, url) => {
		expect(urlsOf(await find([name]))).toStrictEqual([url]);
	});

	test('is a file, or a pattern of files', async () => {
		const folder = await folderWith({ 'a.html': '', 'b/c.html': '', 'b/d.html': '' });
		process.chdir(folder);
		const [a, c, d] = ['a.html', 'b/c.html', 'b/d.html'].map(
			(file) => pathToFileURL(join(folder, file)).href,
		);
		expect(urlsOf(await find(['a.html', './a.html', 'b/*.html']))).toStrictEqual([a, c, d]);
		await expect(find(['b/*.htm'])).rejects.toThrow('No file fits the pattern b/*.htm.');
	});

	test('is a list of addresses', async () => {
		const folder = await folderWith({
			'pages.txt': '# ours\r\nhttps://example.org/\r\n\r\n  example.org/a#part  # twice\r\n',
			'wrong.txt': 'https://example.org/\nhtp:/x\n',
			'empty.txt': '# nothing yet\n',
		});
		expect(urlsOf(await find([join(folder, 'pages.txt')]))).toStrictEqual([
			'https://example.org/',
			'http://example.org/a#part',
		]);
		await expect(find([join(folder, 'wrong.txt')])).rejects.toThrow(
			'wrong.txt, line 2: “htp:/x” is no address.',
		);
		await expect(find([join(folder, 'empty.txt')])).rejects.toThrow(
			'There is no address in the list',
		);
	});

	test.each(['dsit', './dsit', 'about.html', 'list.txt', 'http://'])(
		'is nothing that is there: %s',
		async (name) => {
			await expect(find([name])).rejects.toThrow(
				`“${name}” is no folder and no file that is there, and no address either.`,
			);
		},
	);

	test('may be nothing, which is a mistake', async () => {
		process.chdir(await folderWith({}));
		await expect(find([])).rejects.toThrow('There is nothing to check: name a folder');
	});

	test('leaves no server behind when something else is wrong', async () => {
		const folder = await folderWith({ 'index.html': '' });
		const site = await serveFolder(folder);
		await site.close();
		await expect(find([folder, 'nowhere'])).rejects.toThrow('“nowhere”');
		await expect(fetch(site.url)).rejects.toThrow('fetch failed');
	});
});
