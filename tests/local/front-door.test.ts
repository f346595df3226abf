import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FrontDoor, startFrontDoor } from '../../local/front-door.ts';
import { notes } from './fixtures/functions/lib/notes.ts';

const fixtures = new URL('fixtures/', import.meta.url).pathname;
const files = {
	'index.html': `<title>Home</title>${'x'.repeat(3000)}`,
	'about/index.html': '<title>About</title>',
	'single.html': '<title>Single</title>',
	'form.html': '<title>Static form</title>',
	'404.html': '<title>Not here</title>',
	'cy/404.html': '<title>Dim yma</title>',
	'_astro/a.1234.js': 'export {};',
	_headers: [
		'/*',
		"  Content-Security-Policy: default-src 'none'; style-src 'self'",
		'# a comment',
		'/about/*',
		'  X-Special: yes',
	].join('\n'),
};
const logged: string[] = [];
let hooks = 0;
let door: FrontDoor;
let site: string;

beforeAll(async () => {
	site = await mkdtemp(join(tmpdir(), 'front-door-'));
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(site, name)), { recursive: true });
		await writeFile(join(site, name), content);
	}
	door = await startFrontDoor({
		site,
		functions: [`${fixtures}functions`],
		config: `${fixtures}netlify.toml`,
		addressHeader: 'x-test-address',
		onBuildHook: () => hooks++,
		log: (sentence) => logged.push(sentence),
	});
});
afterAll(async () => {
	await door?.stop();
	await rm(site, { recursive: true });
});
beforeEach(() => {
	notes.length = 0;
	logged.length = 0;
});

describe('files', () => {
	test.each([
		['/', 200, 'Home'],
		['/about/', 200, 'About'],
		['/single', 302, ''],
		['/form', 200, 'Static form'],
		['/nowhere', 404, 'Not here'],
		['/nowhere/deep/', 404, 'Not here'],
		['/cy/nowhere/', 404, 'Dim yma'],
		['/404.html', 301, ''],
		['/_headers', 404, 'Not here'],
		['/%2e%2e/netlify.toml', 404, 'Not here'],
		['/..%2fnetlify.toml', 404, 'Not here'],
		['/%5c..%5cnetlify.toml', 404, 'Not here'],
		['/about%00/', 404, 'Not here'],
		['/%zz', 404, 'Not here'],
		['//about/', 404, 'Not here'],
	])('answers %s with %i', async (path, status, title) => {
		const response = await get(path);
		expect(response.status).toBe(status);
		expect(await response.text()).toContain(title && `<title>${title}`);
	});

	test.each([
		['/about', '/about/'],
		['/about?a=1', '/about/?a=1'],
		['/about/index.html', '/about/'],
		['/index.html', '/'],
		['/form.html', '/form'],
		['/form/', '/form'],
		['/old/town', '/about/town'],
		['/single', '/about/'],
		['/old//evil.example', '/about//evil.example'],
	])('redirects %s to %s', async (path, location) => {
		expect((await get(path)).headers.get('location')).toBe(location);
	});

	test('never reads outside the folder, even for a client that does not tidy the path', async () => {
		await writeFile(`${site}.secret`, 'secret');
		for (const path of [`/../${basename(site)}.secret`, '/about/../../etc/passwd', 'http://x/../x'])
			expect(await raw(`GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1.1 4\d\d/);
		await rm(`${site}.secret`);
	});

	test('takes headers from the configuration and from the site', async () => {
		const { headers } = await get('/about/');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'");
		expect(headers.get('x-special')).toBe('yes');
		expect(headers.get('cache-control')).toBe('public,max-age=0,must-revalidate');
		expect((await get('/nowhere')).headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('lets a named file be kept for a year', async () => {
		const { headers } = await get('/_astro/a.1234.js');
		expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	});

	test('compresses for those who can read it', async () => {
		const plain = await rawBody('/');
		const small = await rawBody('/', 'accept-encoding: gzip;q=0.5, br\r\n');
		expect(small.length).toBeLessThan(plain.length / 10);
		expect(brotliDecompressSync(small)).toStrictEqual(plain);
		expect((await rawBody('/', 'accept-encoding: br;q=0\r\n')).length).toBe(plain.length);
	});

	test('says 304 to those who have it, in each encoding', async () => {
		for (const encoding of ['br', 'gzip', 'identity']) {
			const first = await get('/', { headers: { 'accept-encoding': encoding } });
			const etag = first.headers.get('etag') ?? '';
			const again = { 'accept-encoding': encoding, 'if-none-match': `"x", W/${etag}` };
			expect((await get('/', { headers: again })).status).toBe(304);
		}
	});

	test('sends no body to HEAD', async () => {
		const response = await get('/', { method: 'HEAD' });
		expect(response.status).toBe(200);
		expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
		expect(await response.text()).toBe('');
	});

	test('refuses another method', async () => {
		const response = await get('/about/', { method: 'DELETE' });
		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toBe('GET, HEAD');
	});
});

describe('functions', () => {
	test('get the parameters of their path, with or without a slash', async () => {
		for (const path of ['/echo/hello?a=b', '/cy/echo/hello/?a=b'])
			expect(await (await get(path, { method: 'POST', body: 'b' })).json()).toMatchObject({
				method: 'POST',
				params: { word: 'hello' },
				body: 'b',
				search: '?a=b',
			});
	});

	test('see the address of the caller', async () => {
		expect(await (await get('/echo/a')).json()).toMatchObject({ ip: '127.0.0.1' });
		const played = { headers: { 'x-test-address': '192.0.2.7' } };
		expect(await (await get('/echo/a', played)).json()).toMatchObject({ ip: '192.0.2.7' });
	});

	test('are not asked on an excluded path or with another method', async () => {
		expect((await get('/echo/quiet')).status).toBe(404);
		expect((await get('/echo/a', { method: 'PUT' })).status).toBe(405);
	});

	test('share an address with a file, by method', async () => {
		expect((await get('/form', { method: 'POST' })).status).toBe(422);
		expect(await (await get('/form')).text()).toContain('Static form');
	});

	test('come after files when they prefer static', async () => {
		expect(await (await get('/about/')).text()).toContain('About');
		expect(await (await get('/rendered/x')).text()).toBe('rendered');
	});

	test('without a path have their address at Netlify', async () => {
		expect(await (await get('/.netlify/functions/nested')).text()).toBe('nested');
	});

	test('get no headers from the configuration', async () => {
		expect((await get('/echo/a')).headers.get('x-content-type-options')).toBeNull();
	});

	test('that throw are logged and answered with 500, telling nothing', async () => {
		const response = await get('/broken');
		expect(response.status).toBe(500);
		expect(await response.text()).not.toContain('secret');
		expect(logged).toStrictEqual(['The function broken failed.']);
	});

	test('are limited by caller', async () => {
		const from = async (ip: string) =>
			(await get('/limited', { headers: { 'x-test-address': ip } })).status;
		expect([await from('a'), await from('a'), await from('a'), await from('b')]).toStrictEqual([
			200, 200, 429, 200,
		]);
	});

	test('may go on after answering', async () => {
		expect(await (await get('/later')).text()).toBe('now');
		expect(notes).toStrictEqual([]);
		await door.settle();
		expect(notes).toStrictEqual(['later']);
	});

	test('with a schedule run by it, and have no address', async () => {
		expect((await get('/.netlify/functions/tick')).status).toBe(404);
		await door.run('tick');
		expect(notes).toStrictEqual(['ticked before 20']);
	});

	test('refuse a body over six megabytes', async () => {
		const body = new Uint8Array(7 * 1024 * 1024);
		expect((await get('/echo/a', { method: 'POST', body })).status).toBe(413);
	});

	test('have their answers compressed too', async () => {
		const response = await get('/echo/a', { headers: { 'accept-encoding': 'br' } });
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(await response.json()).toMatchObject({ method: 'GET' });
	});
});

test('the build hook calls back', async () => {
	expect((await get('/build_hooks/local', { method: 'POST' })).status).toBe(200);
	expect(hooks).toBe(1);
});

async function get(path: string, init: RequestInit = {}) {
	return await fetch(door.url + path, { redirect: 'manual', ...init });
}

async function raw(start: string, headers = '') {
	const socket = connect(door.port, '127.0.0.1');
	socket.write(`${start}\r\nhost: localhost\r\n${headers}connection: close\r\n\r\n`);
	const chunks: Buffer[] = [];
	socket.on('data', (chunk) => chunks.push(chunk));
	await once(socket, 'close');
	return Buffer.concat(chunks).toString('latin1');
}

async function rawBody(path: string, headers = '') {
	const text = await raw(`GET ${path} HTTP/1.1`, headers);
	return Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4), 'latin1');
}
