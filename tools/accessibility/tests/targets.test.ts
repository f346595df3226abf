import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../src/arguments.ts';
import { readConfig } from '../src/config.ts';
import { type Found, findTargets } from '../src/targets.ts';
import { pagesIn, type Served, serveFolder } from '../src/targets/folder.ts';
import { fileNamed, pageNameOf } from '../src/targets/page-name.ts';
import { folderWith } from './files.ts';

const home = process.cwd();
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
	process.chdir(home);
	await Promise.all(open.splice(0).map((each) => each.close()));
});

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

describe('a config', () => {
	test('is checked after the command line and before the sitemap, no page twice', async () => {
		const { url } = await serve({
			'/sitemap.xml': urlset('https://example.org/b', 'https://example.org/c'),
		});
		const found = await find(
			['https://example.org/a', 'https://example.org/c', '-s', `${url}/sitemap.xml`],
			{
				urls: ['https://example.org/d', { url: 'https://example.org/a', threshold: 7 }],
			},
		);
		expect(found.targets.map((target) => [target.url, target.options.threshold])).toStrictEqual([
			['https://example.org/c', 0],
			['https://example.org/d', 0],
			['https://example.org/a', 7],
			['https://example.org/b', 0],
		]);
	});

	test('may list a page more than once, to be looked at in other ways', async () => {
		const { targets } = await find([], {
			urls: ['https://example.org/', { url: 'https://example.org/', actions: ['click #menu'] }],
		});
		expect(targets.map(({ states }) => states)).toStrictEqual([
			[{ name: 'as is', steps: [] }],
			[{ name: 'as is (2)', steps: ['click #menu'] }],
		]);
	});

	test('gives way to the command line', async () => {
		const { targets } = await find(['--standard', 'WCAG2A', '--skip', 'color-contrast'], {
			defaults: { standard: 'WCAG2AAA', ignore: ['region'] },
			urls: [{ url: 'https://example.org/', standard: 'WCAG2AAA' }],
		});
		expect(targets[0]!.options).toMatchObject({
			standard: 'WCAG2A',
			ignore: ['region', 'color-contrast'],
		});
	});
});

describe('a sitemap', () => {
	test('gives its pages, whatever else is in it', async () => {
		const { url } = await serve({
			'/sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?><!-- <url><loc>https://example.org/no</loc></url> -->
				<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
				<url><loc>
					https://example.org/a?b=1&amp;c=&#50;
				</loc><image:image><image:loc>https://example.org/a.png</image:loc></image:image></url>
				<url><loc><![CDATA[https://example.org/d?e&f]]></loc></url>
				</urlset>`,
		});
		expect(urlsOf(await find([`${url}/sitemap.xml`]))).toStrictEqual([
			'https://example.org/a?b=1&c=2',
			'https://example.org/d?e&f',
		]);
	});

	test('may have a prefix or no namespace, be packed, and name relative addresses', async () => {
		const prefixed =
			'<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>/p</s:loc></s:url></s:urlset>';
		const { url } = await serve({
			'/sitemap.xml.gz': gzipSync(prefixed),
			'/plain.xml': '<urlset><url><loc>https://example.org/q</loc></url></urlset>',
		});
		expect(urlsOf(await find([`${url}/sitemap.xml.gz`, `${url}/plain.xml?x=1`]))).toStrictEqual([
			`${url}/p`,
			'https://example.org/q',
		]);
	});

	test('may be a file', async () => {
		const folder = await folderWith({ 'sitemap.xml': urlset('https://example.org/') });
		expect(urlsOf(await find([join(folder, 'sitemap.xml')]))).toStrictEqual([
			'https://example.org/',
		]);
		expect(urlsOf(await find(['--sitemap', join(folder, 'sitemap.xml')]))).toHaveLength(1);
	});

	test('may be an index of others, even of itself', async () => {
		const { url } = await serve({
			'/index.xml':
				'<sitemapindex><sitemap><loc>/one.xml</loc></sitemap><sitemap><loc>/two.xml.gz</loc></sitemap><sitemap><loc>/index.xml</loc></sitemap></sitemapindex>',
			'/one.xml': urlset('https://example.org/1'),
			'/two.xml.gz': gzipSync(urlset('https://example.org/2')),
		});
		expect(urlsOf(await find(['-s', `${url}/index.xml`]))).toStrictEqual([
			'https://example.org/1',
			'https://example.org/2',
		]);
	});

	test('has pages left out first, and then addresses changed, wherever they fit', async () => {
		const { url } = await serve({
			'/sitemap.xml': urlset(
				'https://Example.org/a?from=example.org',
				'https://example.org/Private/b',
				'https://example.org/c/12',
			),
		});
		const found = await find([
			...['-s', `${url}/sitemap.xml`, '-x', 'private|nothing'],
			...['-f', 'https://(example)\\.org', '-r', 'http://$1.test'],
		]);
		expect(urlsOf(found)).toStrictEqual([
			'http://example.test/a?from=example.org',
			'http://example.test/c/12',
		]);
	});

	test.each([
		['/nowhere.xml', /nowhere\.xml could not be loaded: it answers 404\./],
		['/empty.xml', /There is no page to check in the sitemap .*empty\.xml: it is empty\./],
		['/empty-index.xml', /There is no page to check in the sitemap .*: it is empty\./],
		['/unclosed.xml', /unclosed\.xml is broken XML, in line 3: Un/],
		['/entity.xml', /entity\.xml is broken XML, in line 1: Invalid character/],
		['/text.xml', /text\.xml is broken XML, in line 1: /],
		['/nothing.xml', /nothing\.xml is no sitemap: it is empty\./],
		['/page.xml', /page\.xml is no sitemap: it begins with <html>/],
		['/feed.xml', /feed\.xml is no sitemap: it begins with <rss>/],
		['/odd.xml', /odd\.xml names “http:\/\/”, which is no address\./],
		['/broken.xml.gz', /broken\.xml\.gz could not be unpacked\./],
	])('that gives no page is a mistake: %s', async (path, message) => {
		const { url } = await serve({
			'/empty.xml': urlset(),
			'/empty-index.xml': '<sitemapindex/>',
			'/unclosed.xml': '<urlset>\n<url><loc>https://example.org/</loc>\n</urlset>',
			'/entity.xml': '<urlset><url><loc>https://example.org/?a=1&b=2</loc></url></urlset>',
			'/text.xml': 'https://example.org/',
			'/nothing.xml': '',
			'/page.xml': '<html><body/></html>',
			'/feed.xml': '<rss version="2.0"><channel/></rss>',
			'/odd.xml': urlset('http://'),
			'/broken.xml.gz': gzipSync(urlset('https://example.org/')).subarray(0, 40),
		});
		await expect(find(['-s', `${url}${path}`])).rejects.toThrow(message);
	});

	test('of which all pages are left out is a mistake', async () => {
		const { url } = await serve({ '/sitemap.xml': urlset('https://example.org/') });
		await expect(find(['-s', `${url}/sitemap.xml`, '-x', 'example'])).rejects.toThrow(
			'--sitemap-exclude leaves out all 1 of them.',
		);
	});

	test('that nobody answers for is a mistake', async () => {
		const { url, close } = await serve({});
		await close();
		await expect(find(['-s', `${url}/sitemap.xml`])).rejects.toThrow(
			'could not be loaded: ECONNREFUSED.',
		);
		await expect(find(['-s', 'nowhere.xml'])).rejects.toThrow('neither a file nor the address');
	});
});

async function find(argv: string[], config?: object): Promise<Found> {
	const name = config && join(await folderWith({ 'c.json': JSON.stringify(config) }), 'c.json');
	const found = await findTargets(readArguments(argv), await readConfig(name));
	open.push(found);
	return found;
}

function urlsOf({ targets }: Found): string[] {
	return targets.map(({ url }) => url);
}

function namesOf({ targets, served }: Found): (string | undefined)[] {
	return targets.map(({ url }) => pageNameOf(url, served));
}

function filesOf(found: Found): (string | undefined)[] {
	return namesOf(found).map((name) => fileNamed(name ?? '', found.served));
}

function urlset(...urls: string[]): string {
	const entries = urls.map((url) => `<url><loc>${url}</loc></url>`);
	return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;
}

async function serve(files: Record<string, string | Uint8Array>) {
	const answer: RequestListener = ({ url = '' }, response) => {
		const content = files[url.replace(/\?.*/, '')];
		response.statusCode = content === undefined ? 404 : 200;
		response.end(content);
	};
	const server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const close = async () => {
		server.close();
		server.closeAllConnections();
	};
	open.push({ close });
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

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
