import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FrontDoor, startFrontDoor } from '#local/front-door.ts';
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
		['/%5fheaders', 404, 'Not here'],
		['/.%2f_headers', 404, 'Not here'],
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

	test('sends those headers with redirects and refusals too', async () => {
		for (const [path, method, status] of [
			['/about', 'GET', 301],
			['/old/town', 'GET', 301],
			['/single', 'GET', 302],
			['/about/', 'DELETE', 405],
		] as const) {
			const response = await get(path, { method });
			expect(response.status).toBe(status);
			expect(response.headers.get('content-security-policy')).toBe(
				"default-src 'none'; style-src 'self'",
			);
		}
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
		const response = await get('/echo/a', { method: 'POST', body });
		expect(response.status).toBe(413);
		expect(response.headers.get('content-type')).toBe('text/plain; charset=UTF-8');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('have their answers compressed too', async () => {
		const response = await get('/echo/a', { headers: { 'accept-encoding': 'br' } });
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(await response.json()).toMatchObject({ method: 'GET' });
	});
});

describe('the build hook', () => {
	const call = async (headers: Record<string, string>) =>
		(await get('/build_hooks/local', { method: 'POST', headers })).status;

	beforeEach(() => {
		hooks = 0;
	});

	test('calls back', async () => {
		expect(await call({})).toBe(200);
		expect(await call({ origin: door.url, 'sec-fetch-site': 'same-origin' })).toBe(200);
		expect(hooks).toBe(2);
	});

	test.each<Record<string, string>>([
		{ origin: 'https://evil.example' },
		{ origin: 'http://localhost:1' },
		{ origin: 'null' },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
	])('refuses the page of another site: %j', async (headers) => {
		expect(await call(headers)).toBe(403);
		expect(hooks).toBe(0);
	});
});

describe('an odd or unfinished request', () => {
	const post = 'POST /echo/a HTTP/1.1\r\nhost: localhost\r\n';

	afterEach(async () => {
		expect(logged).toEqual([]);
		expect((await get('/about/')).status).toBe(200);
	});

	test.each([
		['half a form', `${post}content-length: 100\r\n\r\nname=`],
		['half a chunk', `${post}transfer-encoding: chunked\r\n\r\n5\r\nna`],
		['half a head', post],
	])('may stop after %s', async (_, text) => {
		const socket = connect(door.port, '127.0.0.1');
		socket.write(text);
		await setTimeout(50);
		socket.resetAndDestroy();
		await setTimeout(50);
	});

	test('may have a malformed chunk', async () => {
		expect(await send(`${post}transfer-encoding: chunked\r\n\r\nZZ\r\n`)).toMatch(
			/^(HTTP\/1\.1 400 |$)/,
		);
	});

	test.each(['u:p@x', 'x/y', 'x?', 'x#', 'x:99999', '[', 'a b', 'x\\y'])(
		'may name the host %s: 400',
		async (host) => {
			const answer = await send(`GET / HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
			expect(answer).toMatch(/^HTTP\/1\.1 400 /);
			expect(answer).toContain('x-content-type-options: nosniff');
		},
	);

	test.each([
		['TRACE / HTTP/1.1', 405],
		['GET * HTTP/1.1', 400],
	])('is refused with the security headers: %s', async (start, status) => {
		const answer = (await raw(start)).toLowerCase();
		expect(answer).toMatch(new RegExp(`^http/1.1 ${status} `));
		expect(answer).toContain('x-content-type-options: nosniff');
		expect(answer).toContain('content-security-policy: ');
	});
});

async function get(path: string, init: RequestInit = {}) {
	return await fetch(door.url + path, { redirect: 'manual', ...init });
}

async function raw(start: string, headers = '') {
	return await send(`${start}\r\nhost: localhost\r\n${headers}connection: close\r\n\r\n`);
}

async function send(text: string) {
	const socket = connect(door.port, '127.0.0.1');
	socket.write(text);
	const chunks: Buffer[] = [];
	socket.on('data', (chunk) => chunks.push(chunk));
	await once(socket, 'close');
	return Buffer.concat(chunks).toString('latin1');
}

async function rawBody(path: string, headers = '') {
	const text = await raw(`GET ${path} HTTP/1.1`, headers);
	return Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4), 'latin1');
}
