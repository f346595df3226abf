import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../files.ts';
import { find, serve, urlset, urlsOf } from './found.ts';

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
