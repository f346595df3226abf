import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { securityHeaders, styleHash } from '#domain/security.ts';
import { pages } from './built.ts';
import { attribute, findAll, textOf } from './tree.ts';

const { site, url } = inject('hub');
const style = textAt(pages[0]!.html);

test('one and the same style stands in every page, and no other', () => {
	for (const { html, path } of pages) {
		expect(html.match(/<style/g), path).toHaveLength(1);
		expect(textAt(html) === style, path).toBe(true);
	}
});

test('the policy names the hash of that style, and nothing unsafe', async () => {
	const headers = await readFile(join(site, '_headers'), 'utf8');
	expect(headers).toContain(`style-src '${await styleHash(style)}'`);
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
	const wanted = securityHeaders({ styles: [await styleHash(style)] });
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
		expect(await headersOf(path, init, status)).toEqual(wanted);
	});

	// Their addresses may be secrets, even from our own other pages.
	test.each([
		['a refused form', '/feedback/', post({}), 422],
		['an answer to a method that does not work', '/feedback/', { method: 'DELETE' }, 405],
		['a link from a mail that is cut short', '/confirm/abc', {}, 404],
	])('%s, which names no page that leads on', async (_, path, init, status) => {
		const answer = await headersOf(path, init, status);
		expect(answer).toEqual({ ...wanted, 'Referrer-Policy': 'no-referrer' });
	});

	async function headersOf(path: string, init: RequestInit, status: number) {
		const response = await fetch(url + path, { redirect: 'manual', ...init });
		expect(response.status).toBe(status);
		return Object.fromEntries(
			Object.keys(wanted).map((name) => [name, response.headers.get(name)]),
		);
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

function textAt(html: string): string {
	return /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
}
