import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesIn, type Served, serveFolder } from '../../src/targets/folder.ts';
import { folderWith } from '../files.ts';
import { find } from './found.ts';

const SITE = {
	'index.html': '<title>Home</title>',
	'404.html': '<title>Not there</title>',
	'about.html': '<title>About</title>',
	'news/index.html': '<title>News</title>',
	'news/a day out & more.html': '<title>Day out</title>',
	'admin/index.html': '<title>Admin</title>',
	'.git/hidden.html': '',
	'node_modules/x/x.html': '',
	'style.css': 'p { color: red }',
	'data.unknown': 'x',
	'my photo.png': 'photo',
	'img/x.png': 'in img',
	'x.png': 'not in img',
};

describe('a folder', () => {
	let folder: string;
	let site: Served;
	beforeAll(async () => {
		folder = await folderWith(SITE);
		const outside = await folderWith({ 'secret.html': 'secret' });
		await symlink(join(outside, 'secret.html'), join(folder, 'link.html'));
		await symlink(outside, join(folder, 'out'));
		await symlink(join(folder, 'about.html'), join(folder, 'same.html'));
		site = await serveFolder(folder);
	});
	afterAll(() => site.close());

	test.each([
		['/', 200, 'text/html; charset=utf-8', 'Home'],
		['/index.html', 200, 'text/html; charset=utf-8', 'Home'],
		['/?q=1', 200, 'text/html; charset=utf-8', 'Home'],
		['/about', 200, 'text/html; charset=utf-8', 'About'],
		['/about.html', 200, 'text/html; charset=utf-8', 'About'],
		['/same.html', 200, 'text/html; charset=utf-8', 'About'],
		['/news/', 200, 'text/html; charset=utf-8', 'News'],
		['/news/a%20day%20out%20&%20more.html', 200, 'text/html; charset=utf-8', 'Day out'],
		['/style.css', 200, 'text/css; charset=utf-8', 'color'],
		['/data.unknown', 200, 'application/octet-stream', 'x'],
		['//my%20photo.png', 200, 'image/png', 'photo'],
		['//img/x.png', 200, 'image/png', 'in img'],
		['/nowhere', 404, 'text/html; charset=utf-8', 'Not there'],
		['/news/nowhere/', 404, 'text/html; charset=utf-8', 'Not there'],
		['/link.html', 404, 'text/html; charset=utf-8', 'Not there'],
		['/out/secret.html', 404, 'text/html; charset=utf-8', 'Not there'],
		['/out/', 404, 'text/html; charset=utf-8', 'Not there'],
		['/..%2f..%2f..%2fetc/passwd', 404, 'text/html; charset=utf-8', 'Not there'],
		['/../../../etc/passwd', 404, 'text/html; charset=utf-8', 'Not there'],
		['/a%00b', 404, 'text/html; charset=utf-8', 'Not there'],
		['/%E0%A4%A', 400, 'text/plain', '400'],
		['*:x', 400, 'text/plain', '400'],
	])('is served: %s answers %i', async (path, status, type, text) => {
		const answer = await get(site.url, path);
		expect(answer).toMatchObject({ status, type });
		expect(answer.text).toContain(text);
	});

	test('is served with the slash that a folder in it lacks', async () => {
		const { status, location } = await get(site.url, '/news?page=2');
		expect({ status, location }).toStrictEqual({ status: 301, location: '/news/?page=2' });
		expect(await get(site.url, '//news')).toMatchObject({ status: 301, location: '/news/' });
	});

	test('is at the same address in the next run, and at another beside the first', async () => {
		const beside = await serveFolder(folder);
		const other = beside.url;
		await beside.close();
		expect(other).not.toBe(site.url);
		const { url } = site;
		await site.close();
		site = await serveFolder(folder);
		expect(site.url).toBe(url);
	});

	test('has all its pages checked, in order', async () => {
		const { targets, served } = await find([folder]);
		expect(served).toMatchObject([{ folder }]);
		expect(targets.map(({ url }) => url.replace(served[0]!.url, ''))).toStrictEqual([
			'/',
			'/404.html',
			'/about.html',
			'/admin/',
			'/news/',
			'/news/a%20day%20out%20&%20more.html',
		]);
		expect((await fetch(targets[5]!.url)).status).toBe(200);
	});

	test('has pages left out that fit a pattern', async () => {
		const { targets } = await find([folder, '--exclude', '^/admin/', '--exclude', '404|news']);
		expect(targets).toHaveLength(2);
		await expect(find([folder, '--exclude', '.'])).rejects.toThrow(
			`--exclude leaves out every page in ${folder}.`,
		);
		await expect(find([folder, '--exclude', '('])).rejects.toThrow('is no regular expression');
	});

	test('without a page is not well, it is a mistake', async () => {
		const empty = await folderWith({ 'style.css': '' });
		await expect(pagesIn(empty)).rejects.toThrow('There is no page in');
	});

	test('gives pages to addresses of the config that begin with a slash, with what it says of them', async () => {
		process.chdir(
			await folderWith({
				'dist/index.html': '',
				'dist/form.html': '',
				'.pa11yci': JSON.stringify({
					folder: 'dist',
					defaults: { timeout: 1 },
					urls: [{ url: '/form.html', timeout: 2, states: { errors: [{ submit: 'form' }] } }, '/'],
				}),
			}),
		);
		const { targets, served } = await find([]);
		expect(targets).toMatchObject([
			{
				url: `${served[0]!.url}/form.html`,
				options: { timeout: 2 },
				states: [{}, { name: 'errors' }],
			},
			{ url: `${served[0]!.url}/`, options: { timeout: 1 }, states: [{ name: 'as is' }] },
		]);
		expect((await find(['dist'])).targets).toHaveLength(2);
	});
});

/** As it is spelled, which `fetch` would put right. */
async function get(url: string, path: string) {
	const { port } = new URL(url);
	const sent = request({ host: '127.0.0.1', port, path, agent: false }).end();
	const [response] = await once(sent, 'response');
	const { statusCode: status, headers } = response;
	const parts: Buffer[] = await response.toArray();
	const text = Buffer.concat(parts).toString();
	return { status, type: headers['content-type'], location: headers.location, text };
}
