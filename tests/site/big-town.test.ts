import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { type BuiltPage, builtPages } from '#tools/build/pages.ts';
import { buildSite } from '#local/site/build.ts';
import { siteUrl, TODAY } from '#local/town/facts.ts';
import { startStandInDatabase } from '#tools/setup/stand-in-database.ts';
import { attribute, findAll, textOf } from './tree.ts';

/* A town with more petitions than a page can carry, one of them closed an hour ago, where signing is paused. */
const OPEN = 70;
const pause = {
	...{ begun_at: '2026-11-20T09:00:00Z' },
	...{ en: 'There is an election.', cy: 'Mae etholiad.' },
};
const early = {
	closed_early: [
		{ lang: 'en', body: 'The bell rings again.' },
		{ lang: 'cy', body: 'Mae’r gloch yn canu eto.' },
	],
};
const words = strings('en');
let folder = '';
let pages: Map<string, BuiltPage>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-big-town-'));
	const site = join(folder, 'site');
	const petitions = [...Array.from({ length: OPEN }, openPetition), closedPetition()];
	const database = await startStandInDatabase(petitions, pause);
	await buildSite(site, {
		SITE_URL: siteUrl,
		SUPABASE_URL: database.url,
		SUPABASE_SERVICE_ROLE_KEY: 'none',
		MOOTHALL_TODAY: TODAY,
	}).finally(() => database.close());
	pages = new Map((await builtPages(site)).map((page) => [page.path, page]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a long list of petitions', () => {
	test('goes on on further pages, each of which leads to the next', () => {
		const list = '/petitions/open/most-signed/';
		expect([list, `${list}2/`, `${list}3/`].map((path) => petitionsOn(path).length)).toEqual([
			30, 30, 10,
		]);
		expect(pages.has(`${list}4/`)).toBe(false);
		expect([list, `${list}2/`, `${list}3/`].map((path) => hrefOf(path, 'next'))).toEqual([
			`${list}2/`,
			`${list}3/`,
			undefined,
		]);
		expect(hrefOf(`${list}2/`, 'prev')).toBe(list);
		expect(hrefOf('/cy/petitions/', 'next')).toBe('/cy/petitions/open/newest/2/');
	});

	test('has each petition once', () => {
		const list = '/petitions/open/newest/';
		const all = [list, `${list}2/`, `${list}3/`].flatMap(petitionsOn);
		expect(new Set(all).size).toBe(OPEN);
	});

	test('is cut short on the front page, closing soonest first, and on the page of an area', () => {
		expect(petitionsOn('/')).toEqual([0, 1, 2, 3, 4, 5].map((n) => `/petitions/petition-${n}/`));
		expect(petitionsOn('/areas/market/')).toHaveLength(6);
	});
});

test('no petition is said to have more signatures than its scale', () => {
	const scales = [...pages.values()].flatMap(({ html }) =>
		findAll(parse(html), 'svg').filter((svg) => attribute(svg, 'data-scale') !== undefined),
	);
	const said = new Set(scales.map((scale) => attribute(scale, 'aria-label')!));
	expect(said).toContain('412 of 500 signatures');
	expect(said).toContain('612 of 612 signatures');
	for (const label of said) {
		const [, count, of] = /^(\d+) (?:of|o) (\d+) /.exec(label) ?? [];
		expect(Number(count), label).toBeLessThanOrEqual(Number(of));
	}
});

test('the form of a petition that has just closed does not invite to sign', () => {
	const { html } = pages.get('/petitions/just-closed/sign/')!;
	expect(textOf(parse(html))).toContain(words.signing.sign.closed);
	expect(textOf(parse(html))).not.toContain(words.signing.sign.closes('').slice(0, 20));
});

test('a petition that nobody translates says which language it was written in', () => {
	const { html } = pages.get('/cy/petitions/petition-0/')!;
	expect(textOf(parse(html))).toContain(strings('cy').petitions.original);
	expect(textOf(parse(html))).not.toContain(strings('cy').common.untranslated);
});

test.each([
	['/petitions/', pause.en],
	['/petitions/petition-0/', pause.en],
	['/petitions/petition-0/sign/', pause.en],
	['/cy/petitions/', pause.cy],
	['/cy/petitions/petition-0/', pause.cy],
])('%s says why signing is paused, and has nothing to sign with', (path, notice) => {
	const page = parse(pages.get(path)!.html);
	expect(textOf(page)).toContain(notice);
	const shown = findAll(page, 'form')
		.filter((form) => attribute(form, 'method') === 'post')
		.filter((form) => attribute(form, 'hidden') === undefined);
	expect(shown).toEqual([]);
	// The page of the form itself links to its other language.
	const led = hrefsOn(path).filter((href) => href.endsWith('/petition-0/sign/'));
	expect(path.endsWith('/sign/') || led.length === 0).toBe(true);
});

test.each(langs)('a petition that was closed early says why first, and when, in %s', (lang) => {
	const page = parse(pages.get(inLang(lang, '/petitions/just-closed/'))!.html);
	const [said] = early.closed_early.filter((each) => each.lang === lang);
	const { petitions, record } = strings(lang);
	const notices = findAll(page, 'section').map(textOf);
	const notice = notices.find((text) => text.includes(petitions.closedEarly));
	expect(notice).toContain(said!.body);
	const timeline = findAll(page, 'ol').map(textOf).join(' ');
	expect(timeline).toContain(record.events.closed_early);
	expect(timeline).not.toContain(record.events.closed);
	const still = textOf(parse(pages.get(inLang(lang, '/petitions/petition-1/'))!.html));
	expect(still).not.toContain(petitions.closedEarly);
});

test('a closed petition has nothing to do with a pause', () => {
	expect(textOf(parse(pages.get('/petitions/just-closed/')!.html))).not.toContain(pause.en);
});

function hrefsOn(path: string): string[] {
	return findAll(parse(pages.get(path)!.html), 'a').map((link) => attribute(link, 'href') ?? '');
}

function petitionsOn(path: string): string[] {
	return findAll(parse(pages.get(path)!.html), 'li')
		.flatMap((item) => findAll(item, 'a'))
		.map((link) => attribute(link, 'href')!)
		.filter((href) => /^\/petitions\/petition-\d+\/$/.test(href));
}

function hrefOf(path: string, rel: string): string | undefined {
	const link = findAll(parse(pages.get(path)!.html), 'a').find(
		(each) => attribute(each, 'rel') === rel,
	);
	return link && attribute(link, 'href');
}

function openPetition(_: unknown, n: number) {
	const day = String((n % 28) + 1).padStart(2, '0');
	const month = String(Math.floor(n / 28) + 1).padStart(2, '0');
	return {
		...{ slug: `petition-${n}`, lang: 'en', state: 'open', creator_name: 'Ada Rowe' },
		...{ action: `Mend the path number ${n}`, background: 'It is broken.', details: 'Please.' },
		...{ opened_at: '2026-10-01T09:00:00Z', closes_at: `2027-${month}-${day}T00:00:00Z` },
		...{ closed_at: null, closed_early: null, verdict: null, responses: [], rejection: null },
		...tallied([12, 412, 612][n % 3]!),
	};
}

function closedPetition() {
	const closed = { state: 'closed', closed_at: new Date(Date.now() - 3_600_000).toISOString() };
	return {
		...openPetition(undefined, 0),
		...closed,
		...early,
		slug: 'just-closed',
		action: 'Ring the bell',
	};
}

function tallied(count: number) {
	return {
		...{ count, awaits_response: count >= 100, crossings: [], version: 1, debate: null },
		...{ areas: [{ area: 'market', count }], channels: [{ channel: 'web', count }] },
	};
}
