import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';

const { url } = inject('hub');
const folder = 'src/pages/[[]...lang]/staff/';

/** Every page of the staff door, from its files: a new one is here by itself. */
const pages = await Promise.all(
	globSync(`${folder}**/*.{astro,ts}`)
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !/\/_/.test(file))
		.map(async (file) => ({
			path: file
				.replace(/^.*?\/staff\//, paths.staff)
				.replace(/(?:index)?\.(?:astro|ts)$/, '/')
				.replace('signatures/[id]', 'signatures/1')
				.replace('[id]', '00000000-0000-4000-8000-000000000000')
				.replace('[...rest]', 'nothing')
				.replace('//', '/'),
			takesForm:
				/\b(?:readSent|readSheet|readPostcodeFile|carryOut|carryOutFor|changeList|decide)\(\s*Astro/.test(
					await readFile(file, 'utf8'),
				),
		})),
);
const doors = pages.flatMap((page) =>
	langs.map((lang) => ({ ...page, lang, path: inLang(lang, page.path) })),
);

test('the pages are found', () => {
	expect(pages.map(({ path }) => path)).toContain(paths.staffAdd);
	expect(pages.filter(({ takesForm }) => takesForm).length).toBeGreaterThan(20);
});

describe.each(doors)('$path', ({ path, takesForm, lang }) => {
	test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
		'%s works, or is refused with what does',
		async (method) => {
			const allowed = takesForm ? 'GET, HEAD, POST' : 'GET, HEAD';
			const { status, headers, text } = await ask(path, { method });
			if (allowed.split(', ').includes(method)) expect([200, 303, 401, 410, 415]).toContain(status);
			else {
				expect(status).toBe(405);
				expect(headers.allow).toBe(allowed);
				expect(text).toContain(strings(lang).errors.page[405].title);
			}
			if (status !== 303) expect(headers['content-type']).toBe('text/html; charset=utf-8');
		},
	);
});

describe.each(doors.filter(({ takesForm }) => takesForm))('a form for $path', ({ path, lang }) => {
	const own = url;
	const evil = 'https://evil.example';

	test.each([
		['from a page of ours', { 'sec-fetch-site': 'same-origin', origin: own }],
		['from a page that hides its address', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
		['from a page of ours in an old browser', { origin: own }],
		['sent again by a person', { 'sec-fetch-site': 'none' }],
		['from an old browser or a program that says nothing', {}],
	] as Row[])('%s is read', async (_, headers) => {
		expect((await ask(path, { method: 'POST', headers, body: FORM })).status).not.toBe(403);
	});

	test.each([
		['from another site', { 'sec-fetch-site': 'cross-site', origin: evil }],
		[
			'from a page of another site that hides it',
			{ 'sec-fetch-site': 'cross-site', origin: 'null' },
		],
		['from another site without Origin', { 'sec-fetch-site': 'cross-site' }],
		['from a neighbouring name', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
		['from another site in an old browser', { origin: evil }],
		['from another site in Safari 16.4', { 'sec-fetch-site': 'none', origin: evil }],
		['from our name on another port', { origin: `${own}1` }],
		['from a page in an old browser that hides it', { origin: 'null' }],
	] as Row[])('%s is refused in words: 403', async (_, headers) => {
		const { status, text } = await ask(path, { method: 'POST', headers, body: FORM });
		// Its page hides its address, which nobody else knows: there, an old browser says no more.
		const hides = path.endsWith(paths.staffEnter);
		if (hides && headers.origin === 'null' && !headers['sec-fetch-site'])
			return expect(status).not.toBe(403);
		expect(status).toBe(403);
		expect(text).toContain(staffStrings(lang).trouble.foreign.title);
	});
});

test.each([
	[paths.feedback, 200 * 1024],
	[paths.feedback, 7 * 1024 * 1024],
	[inLang('cy', paths.feedback), 7 * 1024 * 1024],
	[paths.staff, 7 * 1024 * 1024],
	[inLang('cy', paths.staff), 200 * 1024],
])('too much for %s (%i bytes) is said on a page in its language: 413', async (path, size) => {
	const { status, headers, text } = await ask(path, {
		method: 'POST',
		body: `message=${'x'.repeat(size)}`,
	});
	expect(status).toBe(413);
	expect(headers['content-type']).toBe('text/html; charset=utf-8');
	expect(text).toContain(strings(path.startsWith('/cy/') ? 'cy' : 'en').errors.page[413].title);
});

test('too much is said in JSON to those who read JSON: 413', async () => {
	const body = `message=${'x'.repeat(7 * 1024 * 1024)}`;
	const headers = { accept: 'application/json' };
	const { status, text } = await ask(paths.feedback, { method: 'POST', headers, body });
	expect(status).toBe(413);
	expect(JSON.parse(text).errors[0].reason).toBe('status_413');
});

/** As any program may ask: `fetch` keeps some methods and headers to itself. */
function ask(path: string, { method, headers = {}, body }: Asked): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const type = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
		const asking = request(url + path, { method, headers: { ...type, ...headers } }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk) => {
				text += chunk;
			});
			response.on('end', () =>
				resolve({ status: response.statusCode!, headers: response.headers, text }),
			);
		});
		asking.on('error', reject);
		asking.end(body);
	});
}

const FORM = 'email=';

type Row = [string, Record<string, string>];
type Asked = { method: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; headers: import('node:http').IncomingHttpHeaders; text: string };
