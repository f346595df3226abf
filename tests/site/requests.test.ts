import { globSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, withoutLang } from '#domain/paths.ts';
import { templates } from '#tools/check-hub/templates.ts';
import { open, withPage } from '../setup/browser.ts';
import { pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

const { url } = inject('hub');

/*
 * What a page asks for stands in its HTML, which the second test reads on every page; links.test.ts proves that each file
 * is there, security.test.ts that no page has a style or a script that the policy forbids. What only a browser can tell
 * comes from the style sheet and the scripts, which pages of a kind share: one of each kind is opened.
 */
describe.concurrent('the browser asks nobody else and has nothing to complain about on', () => {
	test.each(langs.flatMap((lang) => templates.map((path) => inLang(lang, path))))(
		'%s',
		async (path) => {
			const { asked, complaints } = await withPage((page) => watch(page, () => visit(page, path)));
			expect(asked.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
			expect(complaints).toEqual([]);
		},
	);
});

test('of every kind of page, one is opened', () => {
	const kinds = globSync('src/pages/**/*.astro', { exclude: ['**/staff/**'] }).map(patternOf);
	const paths = pages.map(({ path }) => withoutLang(path));
	const unopened = kinds.filter(
		(kind) => paths.some((path) => kind.test(path)) && !templates.some((path) => kind.test(path)),
	);
	expect(kinds.length).toBeGreaterThan(20);
	expect(unopened).toEqual([]);
});

test('no page names anything to load that is not of this site', () => {
	const loaded = pages.flatMap(({ path, document }) =>
		findAll(document, '*').flatMap((element) =>
			(element.tagName === 'link' ? linked(element) : sources(element)).map(
				(address) => `${path}: ${address}`,
			),
		),
	);
	expect(loaded.length).toBeGreaterThan(pages.length);
	expect(loaded.filter((each) => !/: \/(?!\/)/.test(each))).toEqual([]);
});

/** The addresses, without language, that a file of `src/pages` answers. */
function patternOf(file: string): RegExp {
	const path = file
		.replace(/^src\/pages\/(?:\[\.\.\.lang\]|cy)?\/?/, '')
		.replace(/(?:^|\/)index\.astro$|\.astro$/, '')
		.replace(/\[[^\]]+\]/g, '[^/]+');
	return new RegExp(`^/${path && `${path}/`}$`);
}

async function visit(page: Page, path: string) {
	await open(page, url + path);
	// A closed picture loads when it is opened, and a lazy one when a reader comes near.
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		for (const image of document.images) image.loading = 'eager';
	});
	await page.waitForNetworkIdle({ idleTime: 30, timeout: 10_000 });
}

/** What a browser loads by itself because of a link in the head. */
function linked(element: ReturnType<typeof findAll>[number]): string[] {
	const rel = attribute(element, 'rel') ?? '';
	return /stylesheet|icon|preload|preconnect|prefetch|manifest/.test(rel)
		? [attribute(element, 'href') ?? '']
		: [];
}

function sources(element: ReturnType<typeof findAll>[number]): string[] {
	const named = ['src', 'poster', 'data'].flatMap((name) => attribute(element, name) ?? []);
	const candidates = (attribute(element, 'srcset') ?? '').split(',').filter(Boolean);
	return [...named, ...candidates.map((candidate) => candidate.trim().split(/\s+/)[0]!)];
}

/** What the browser asked for, and what it complained about: a broken policy, a missing file, a script that failed. */
async function watch(page: Page, use: () => Promise<void>) {
	const asked: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(String(error)));
	await use();
	for (const event of ['request', 'requestfailed', 'console', 'pageerror'] as const)
		page.removeAllListeners(event);
	return { asked, complaints };
}
