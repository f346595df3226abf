import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../src/arguments.ts';
import { judgeArrival } from '../src/browser/arrival.ts';
import { openBrowsers } from '../src/browser/browsers.ts';
import { check } from '../src/check.ts';
import { readConfig } from '../src/config.ts';
import { targetOf } from '../src/config/page.ts';
import type { PageSettings } from '../src/config/schema.ts';
import { Expected } from '../src/expected.ts';
import { reports } from '../src/reports.ts';
import { exitCodeOf } from '../src/reports/tally.ts';
import type { Run } from '../src/run.ts';
import { findTargets } from '../src/targets.ts';
import { folderWith } from './files.ts';
import { documentOf } from './pages.ts';

/* Where a page comes from in the end, over which certificate, and what is said when a step leads nowhere. */
const browsers = openBrowsers({ acceptInsecureCerts: true });
const plain = createServer(({ url = '/' }, response) => answer(url, response));
const secure = createSecureServer(
	{ key: pem('key'), cert: pem('cert') },
	({ url = '/' }, response) => answer(url, response),
);
let http: string;
let https: string;
const cwd = process.cwd();

beforeAll(async () => {
	http = await addressOf(plain, 'http');
	https = await addressOf(secure, 'https');
});
afterAll(async () => {
	process.chdir(cwd);
	await browsers.close();
	for (const server of [plain, secure]) {
		server.closeAllConnections();
		server.close();
	}
});

describe('a page that is asked for', () => {
	test.each([
		['/old', '/news'],
		['/old-twice', '/news'],
		['/old-by-script', '/news'],
		['/old-by-refresh', '/news'],
		['/old-by-answer', '/news'],
		['/slash', '/slash/'],
	])('%s and leads to %s is checked there, and that is told', async (from, to) => {
		const run = await checkAt(http + from);
		expect(run.pages).toMatchObject([
			{ outcome: 'checked', notes: [`It leads to ${to}. That page was checked.`] },
		]);
		expect(exitCodeOf(run)).toBe(0);
		for (const name of ['terminal', 'html', 'summary', 'comment', 'github', 'json'] as const)
			expect(reports[name].write(run).replaceAll('\\', '')).toContain('That page was checked.');
	});

	test('comes from its own address says nothing of it', async () => {
		const run = await checkAt(`${http}/news#bins`);
		expect(run.pages).toMatchObject([{ outcome: 'checked', notes: [] }]);
	});

	test.each([
		['/secret', /leads to \/login\?next=\/secret, where people sign in/],
		['/account', /leads to \/welcome, where people sign in/],
		['/other-host', /leads to another host, localhost:\d+/],
	])('%s and is not what comes is not checked', async (path, reason) => {
		const run = await checkAt(http + path);
		expect(run.pages).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(reason) }]);
		expect(exitCodeOf(run)).toBe(1);
	});

	test('to sign in on it is checked, and so is one reached by signing in', async () => {
		const settings = {
			states: { 'signed in': [{ fill: { password: 'x' } }, { submit: 'form' }] },
		};
		const run = await checkAt(`${http}/login`, settings);
		expect(run.pages.map(({ outcome }) => outcome)).toEqual(['checked', 'checked']);
	});
});

test.each([
	['https://example.org/a', 'https://www.example.org/a', 'leads to https://www.example.org/a'],
	['http://example.org/a', 'https://example.org/a', 'leads to https://example.org/a'],
	['http://example.org/a', 'http://example.org/a/', 'leads to /a/'],
	['http://example.org/login', 'http://example.org/en/login', 'leads to /en/login'],
	['http://example.org/blog', 'http://example.org/blog/signs', 'leads to /blog/signs'],
	['http://example.org/a', 'http://example.org/authors', 'leads to /authors'],
])('from %s to %s it %s', (asked, landed, note) => {
	expect(judgeArrival({ asked, landed, passwords: 0 })).toEqual([
		expect.stringContaining(`It ${note}.`),
	]);
});

test.each([
	['/a', '/signin', 0],
	['/a', '/sign-in/', 0],
	['/a', '/wp-login.php', 0],
	['/a', '/oauth2/authorize', 0],
	['/cy/a', '/cy/mewngofnodi', 0],
	['/a', '/welcome', 1],
])('from %s to %s is to where people sign in', (from, to, passwords) => {
	const at = (path: string) => `https://example.org${path}`;
	expect(() => judgeArrival({ asked: at(from), landed: at(to), passwords })).toThrow(
		/where people sign in/,
	);
});

test('a page with fields for a new password is none to sign in on', () => {
	const [asked, landed] = ['https://example.org/join', 'https://example.org/en/members'];
	expect(judgeArrival({ asked, landed, passwords: 2 })).toHaveLength(1);
});

describe('a host whose certificate nobody knows', () => {
	const find = async (config: object, name: string) => {
		process.chdir(await folderWith({ '.pa11yci': JSON.stringify(config) }));
		return await findTargets(readArguments([name]), await readConfig());
	};
	const trusting = { defaults: { chromeLaunchConfig: { ignoreHTTPSErrors: true } } };
	const others = [
		{ defaults: { chromeLaunchConfig: { acceptInsecureCerts: true } } },
		{ defaults: { chromeLaunchConfig: { args: ['--ignore-certificate-errors'] } } },
	];

	test.each([trusting, ...others])('gives its sitemap to %j', async (config) => {
		const { targets } = await find(config, `${https}/index.xml`);
		expect(targets.map(({ url }) => url)).toEqual([`${https}/news`, `${https}/old`]);
	});

	test('gives no sitemap to others, and says what to do', async () => {
		const found = find({}, `${https}/sitemap.xml`);
		await expect(found).rejects.toThrow(Expected);
		await expect(found).rejects.toThrow(/certificate is not valid.*"ignoreHTTPSErrors"/);
	});

	test('has its unchanged pages known again', async () => {
		const cache = { folder: await folderWith({}), watch: [], isTrusting: true };
		const run = () => checkAt(`${https}/news`, {}, { cache });
		expect((await run()).pages).toMatchObject([{ outcome: 'checked' }]);
		expect((await run()).pages).toMatchObject([{ outcome: 'unchanged' }]);
	});
});

describe('a step that can’t be taken', () => {
	test.each([
		[
			'a wait for what never comes',
			['wait for element #never to be visible'],
			/“wait for element #never/,
		],
		['a press on what is not there', [{ press: 'Never' }], /press “Never”/],
		['a press that keeps the page busy', [{ press: 'Hang' }], /press “Hang”/],
		['an address that does not answer', [{ go: '/hangs' }], /go “\/hangs”/],
		['a later one', [{ press: 'Fine' }, { press: 'Never' }], /The step press “Never”/],
	])('is named: %s', async (_, steps, name) => {
		const run = await checkAt(
			`${http}/steps`,
			{ timeout: 4_000, states: { there: steps } },
			{ pictures: true },
		);
		const { outcome, reason = '' } = run.pages[1]!;
		expect(outcome).toBe('failed');
		expect(reason).toMatch(name);
		expect(reason).toMatch(/^The step /);
	});

	test('tells what was on the page, and shows it', async () => {
		const settings = { timeout: 4_000, states: { there: [{ press: 'Never' }] } };
		const run = await checkAt(`${http}/steps`, settings, { pictures: true });
		const { reason, picture } = run.pages[1]!;
		expect(reason).toMatch(/The page was then “Steps” at \/steps, and began: “Steps Fine Hang/);
		expect(picture).toMatch(/^data:image\/png;base64,/);
		expect(reports.html.write(run)).toContain(
			`<img src="${picture}" alt="The page at that moment">`,
		);
	});
});

async function checkAt(url: string, settings: PageSettings = {}, more = {}): Promise<Run> {
	const target = targetOf(url, { engines: ['pa11y'], timeout: 60_000, ...settings });
	return await check([target], { concurrency: 1, today: '2026-11-24', browsers, ...more });
}

function answer(url: string, response: ServerResponse): void {
	const { pathname } = new URL(url, 'http://x');
	const at = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const redirects: Record<string, string> = {
		'/old': '/news',
		'/old-twice': '/old',
		'/slash': '/slash/',
		'/secret': '/login?next=/secret',
		'/account': '/welcome',
		'/other-host': `http://localhost:${(plain.address() as AddressInfo).port}/news`,
		'/index.xml': '/real-index.xml',
	};
	const sitemap = (kind: string, each: string, paths: string[]) =>
		`<?xml version="1.0"?><${kind}>${paths.map((path) => `<${each}><loc>https://${at(secure)}${path}</loc></${each}>`).join('')}</${kind}>`;
	const pages: Record<string, string | Buffer> = {
		'/news': documentOf('News', '<p>The market is on Thursday.</p>'),
		'/slash/': documentOf('Slash', ''),
		'/old-by-script': documentOf('Old', "<script>location.replace('/news')</script>"),
		'/old-by-refresh': documentOf('Old', '', '<meta http-equiv="refresh" content="0; url=/news">'),
		'/old-by-answer': documentOf(
			'Old',
			"<script>fetch('/news').then(() => setTimeout(() => location.assign('/news'), 90))</script>",
		),
		'/login': documentOf(
			'Sign in',
			'<form method="post" action="/news"><label>Password <input type="password" name="password"></label><button>Sign in</button></form>',
		),
		'/welcome': documentOf(
			'Welcome',
			'<form method="post"><label>Password <input type="password" name="password"></label><button>Go on</button></form>',
		),
		'/steps': documentOf(
			'Steps',
			'<button>Fine</button> <button onclick="for (;;);">Hang</button>',
		),
		'/real-index.xml': sitemap('sitemapindex', 'sitemap', ['/sitemap.xml', '/more.xml.gz']),
		'/sitemap.xml': sitemap('urlset', 'url', ['/news']),
		'/more.xml.gz': gzipSync(sitemap('urlset', 'url', ['/old'])),
	};
	if (pathname === '/hangs') return;
	const location = redirects[pathname];
	if (location) return void response.writeHead(302, { location }).end();
	const body = pages[pathname];
	response.statusCode = body === undefined ? 404 : 200;
	response.setHeader('content-type', pathname.includes('.xml') ? 'application/xml' : 'text/html');
	response.end(body ?? '');
}

async function addressOf(server: Server, scheme: string): Promise<string> {
	await once(server.listen(0, '127.0.0.1'), 'listening');
	return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function pem(name: string): string {
	return readFileSync(new URL(`certificate/${name}.pem`, import.meta.url), 'utf8');
}
