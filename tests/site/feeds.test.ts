import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { langOfPath } from '#domain/language.ts';
import { open, withPage } from '../setup/browser.ts';
import { siteUrl } from '#local/town/facts.ts';
import { pages } from './built.ts';
import { readAtom, type Atom } from './xml.ts';

const { site, url } = inject('hub');
const files = (await readdir(site, { recursive: true })).map((file) => `/${file}`);
const known = new Set(pages.map(({ path }) => siteUrl + path));
/** The type that each is served as, which programs go by. */
const types: Record<string, string> = {
	'.atom': 'application/atom+xml',
	'.ics': 'text/calendar',
	'.json': 'json',
	'.xml': 'application/xml',
};
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

describe.each(files.filter((file) => file.endsWith('.atom')))('%s', (file) => {
	test('is a good Atom feed (RFC 4287)', async () => {
		const feed = await atom(file);
		expect(feed).toMatchObject({
			root: 'feed',
			title: expect.stringMatching(/\S/),
			updated: expect.stringMatching(moment),
		});
		expect(feed.links).toContainEqual(['self', siteUrl + file]);
		expect(feed.ids.length).toBe(new Set(feed.ids).size);
		for (const entry of feed.entries) {
			expect(entry.id).toMatch(/^https:/);
			expect(entry.title).toMatch(/\S/);
			expect(entry.updated).toMatch(moment);
			expect(known).toContain(entry.link);
			expect(entry.html).not.toMatch(/ (?:href|src|srcset)="\/|<script/);
		}
	});

	test('says the same as its JSON twin (JSON Feed 1.1)', async () => {
		const twin = JSON.parse(await readFile(join(site, file.replace('.atom', '.json')), 'utf8'));
		expect(twin).toMatchObject({
			version: 'https://jsonfeed.org/version/1.1',
			title: expect.stringMatching(/\S/),
			feed_url: siteUrl + file.replace('.atom', '.json'),
		});
		expect(known).toContain(twin.home_page_url);
		const { entries } = await atom(file);
		expect(twin.items.map((item: { url: string }) => item.url)).toEqual(
			entries.map(({ link }) => link),
		);
		for (const item of twin.items) {
			expect(item.id).toMatch(/\S/);
			expect(item.content_html ?? item.content_text ?? item.summary).toMatch(/\S/);
			expect(item.date_published ?? item.date_modified).toMatch(moment);
		}
	});

	test('names its language', async () => {
		const twin = JSON.parse(await readFile(join(site, file.replace('.atom', '.json')), 'utf8'));
		expect([twin.language, (await atom(file)).lang]).toEqual([langOfPath(file), langOfPath(file)]);
	});
});

test.each(['/news/', '/cy/news/'])(
	'%s has a feed of all, of each topic and of each area',
	(path) => {
		const feeds = files.filter(
			(file) => langOfPath(file) === langOfPath(path) && /feed\.(atom|json)$/.test(file),
		);
		expect(feeds.filter((file) => file.includes('/topic/')).length).toBe(12);
		expect(feeds.filter((file) => file.includes('/areas/')).length).toBe(8);
		expect(feeds).toContain(`${path}feed.atom`);
		expect(feeds).toContain(`${path}feed.json`);
		expect(feeds).toContain(`${path.replace('news', 'petitions')}feed.atom`);
	},
);

/** What programs read, beside pages: functions answer at some of the addresses around these. */
test.each(
	files.filter((file) => /\.(?:atom|ics|json|xml)$/.test(file) && !/^\/(?:admin|_)/.test(file)),
)('%s is served as the file that it is', async (file) => {
	const answer = await fetch(url + file);
	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-type')).toContain(types[extname(file)]);
	expect(await answer.text()).toBe(await readFile(join(site, file), 'utf8'));
});

test.each(['/petitions/shown.json', '/petitions/feed.json', '/cy/petitions/feed.json'])(
	'%s is such a file',
	(path) => expect(files).toContain(path),
);

async function atom(file: string): Promise<Atom> {
	const xml = await readFile(join(site, file), 'utf8');
	return withPage(async (page) => {
		await open(page, `${url}/error/`);
		return page.evaluate(readAtom, xml);
	});
}
