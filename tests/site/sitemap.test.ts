import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, withoutLang } from '#domain/paths.ts';
import { open, withPage } from '../setup/browser.ts';
import { siteUrl } from '#local/town/facts.ts';
import { indexed, pages } from './built.ts';
import { readSitemap } from './xml.ts';

const { site, url } = inject('hub');

test('the sitemap names every page that may be found, once, with both languages', async () => {
	const xml = await readFile(join(site, 'sitemap.xml'), 'utf8');
	const entries = await withPage(async (page) => {
		await open(page, `${url}/error/`);
		return page.evaluate(readSitemap, xml);
	});
	const wanted = indexed.map(({ path }) => ({
		address: siteUrl + path,
		alternates: langs.map((lang) => [lang, siteUrl + inLang(lang, withoutLang(path))]),
	}));
	const byAddress = (a: { address: string }, b: { address: string }) =>
		a.address.localeCompare(b.address);
	expect(entries.toSorted(byAddress)).toEqual(wanted.toSorted(byAddress));
});

test('robots.txt lets everyone in and names the sitemap', async () => {
	const robots = await readFile(join(site, 'robots.txt'), 'utf8');
	expect(robots).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
	expect(robots).not.toMatch(/^Disallow: *\//m);
});

test('every page shares a picture that is there, and the usual one is as large as other sites want it', async () => {
	const addresses = new Set(
		pages.map(({ html }) => /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1]),
	);
	const sizes = new Map<string, number[]>();
	for (const address of addresses) {
		const response = await fetch(address!.replace(siteUrl, url));
		expect([address, response.status]).toEqual([address, 200]);
		const bytes = Buffer.from(await response.arrayBuffer());
		const { format, width, height } = await sharp(bytes).metadata();
		expect(response.headers.get('content-type')).toBe(`image/${format}`);
		sizes.set(address!, [width, height]);
		expect(bytes.length).toBeLessThan(600_000);
	}
	expect(sizes.get(`${siteUrl}/share.jpg`)).toEqual([1200, 630]);
	expect(sizes.size).toBeGreaterThan(5);
});
