import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { securityHeaders, styleHash } from '#domain/security.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const { site, url } = inject('hub');

test('every page has the styles of its own parts and no other', () => {
	const all = new Set(pages.flatMap(({ html }) => stylesOf(html)));
	expect(all.size).toBe(6);
	for (const { html, document, path } of pages) {
		const styles = stylesOf(html);
		expect(new Set(styles).size, path).toBe(styles.length);
		const parts = partsOf(document);
		for (const part of parts) {
			const about = [...all].filter((css) => partsIn(css).has(part));
			if (about.length)
				expect(
					styles.some((css) => about.includes(css)),
					`${path} ${part}`,
				).toBe(true);
		}
		for (const css of styles)
			expect(
				[...partsIn(css)].some((part) => parts.has(part)),
				path,
			).toBe(true);
	}
});

test('the policy names the hash of each style, and nothing unsafe', async () => {
	const headers = await readFile(join(site, '_headers'), 'utf8');
	for (const hash of await hashesOf(pages.map(({ html }) => html))) expect(headers).toContain(hash);
	expect(headers).toContain("default-src 'none'");
	expect(headers).not.toContain('unsafe');
	expect(headers).not.toContain('http');
});

test('no page has a style attribute, an event handler or a script of its own', () => {
	const faults = pages.flatMap(({ document, path }) =>
		findAll(document, '*').flatMap((element) => {
			const attributes = element.attrs
				.filter(({ name }) => name === 'style' || name.startsWith('on'))
				.map(({ name }) => `${path}: ${name} on ${element.tagName}`);
			const isInlined =
				element.tagName === 'script' &&
				attribute(element, 'type') !== 'application/ld+json' &&
				(textOf(element) !== '' || !attribute(element, 'src')?.startsWith('/_astro/'));
			return isInlined ? [...attributes, `${path}: script`] : attributes;
		}),
	);
	expect(faults).toEqual([]);
});

describe('the security headers are the same on', async () => {
	const wanted = securityHeaders({ styles: await hashesOf(pages.map(({ html }) => html)) });
	const [picture] = pages.flatMap(({ html }) => html.match(/\/pictures\/[^"]+\.avif/) ?? []);
	const [script] = pages.flatMap(({ html }) => html.match(/\/_astro\/[^"]+\.js/) ?? []);

	test.each([
		['a page', '/', {}, 200],
		['a page that is not there', '/nowhere/', {}, 404],
		['a page that is not there in Welsh', '/cy/nowhere/', {}, 404],
		['a feed', '/news/feed.atom', {}, 200],
		['a calendar', '/events/calendar.ics', {}, 200],
		['a picture', picture!, {}, 200],
		['a script', script!, {}, 200],
	])('%s', async (_, path, init, status) => {
		const { headers } = await answerOf(path, init, status);
		expect(headers).toEqual(wanted);
	});

	// Their addresses may be secrets, even from our own other pages.
	test.each([
		['a refused form', '/feedback/', post({}), 422],
		['an answer to a method that does not work', '/feedback/', { method: 'DELETE' }, 405],
		['a link from a mail that is cut short', '/confirm/abc', {}, 404],
	])('%s, which names no page that leads on', async (_, path, init, status) => {
		const { headers, html } = await answerOf(path, init, status);
		const own = securityHeaders({ styles: await hashesOf([html]), secretAddress: true });
		expect(headers).toEqual(own);
	});

	async function answerOf(path: string, init: RequestInit, status: number) {
		const response = await fetch(url + path, { redirect: 'manual', ...init });
		expect(response.status).toBe(status);
		const names = Object.keys(wanted);
		const headers = Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));
		return { headers, html: await response.text() };
	}

	test('data for programs, which need no style', async () => {
		const response = await fetch(`${url}/petitions/no-such-petition/tally`);
		expect(response.status).toBe(404);
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('nobody is given a cookie', async () => {
		for (const [path, init] of [
			['/', {}],
			['/feedback/', post({})],
			['/confirm/abc', {}],
		] as const)
			expect((await fetch(url + path, init)).headers.getSetCookie()).toEqual([]);
	});
});

function post(fields: Record<string, string>): RequestInit {
	return { method: 'POST', body: new URLSearchParams(fields) };
}

/** The classes of a page, and `fieldset` for a form: an error could be shown in it. */
function partsOf(document: Parameters<typeof findAll>[0]): Set<string> {
	const classes = findAll(document, '*').flatMap(
		(each) => attribute(each, 'class')?.split(' ') ?? [],
	);
	const hasForm = findAll(document, 'main').some((main) => findAll(main, 'form').length > 0);
	return new Set([...classes.map((name) => `.${name}`), ...(hasForm ? ['fieldset'] : [])]);
}

/** The classes that a style speaks of, and `fieldset`. */
function partsIn(css: string): Set<string> {
	return new Set(css.match(/\.[a-z][\w-]*|\bfieldset\b/g));
}

function stylesOf(html: string): string[] {
	return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!);
}

async function hashesOf(documents: string[]): Promise<string[]> {
	return Promise.all([...new Set(documents.flatMap(stylesOf))].map(styleHash));
}
