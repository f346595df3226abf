import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBrowsers } from '../src/browser/browsers.ts';
import { check } from '../src/check.ts';
import { targetOf } from '../src/config/page.ts';
import type { PageSettings } from '../src/config/schema.ts';
import { pagesIn, type Served, serveFolder } from '../src/targets/folder.ts';
import { folderWith } from './files.ts';

const page = (title: string, head = '') =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><h1>${title}</h1><form><input name="q"><button>Go</button></form></main></body></html>`;

const browsers = openBrowsers();
let folder: string;
let cache: string;
let site: Served;

beforeEach(async () => {
	folder = await folderWith({
		'index.html': page('Home'),
		'news/index.html': page('News', '<link rel="stylesheet" href="/site.css">'),
		'site.css': '@import "/colours.css";',
		'colours.css': 'body { color: black; }',
	});
	cache = await folderWith({ 'watched.ts': '1' });
	site = await serveFolder(folder);
});
afterEach(() => site.close());
afterAll(() => browsers.close());

describe('a page whose bytes are the same', () => {
	test('is not visited again, and what was found on it is told again', async () => {
		const first = await run();
		const second = await run();
		expect(outcomes(first)).toEqual(['checked', 'checked']);
		expect(outcomes(second)).toEqual(['unchanged', 'unchanged']);
		expect(second.problems).toEqual(first.problems);
		expect(first.problems.length).toBeGreaterThan(0);
	});

	test.each([
		['of its own', 'index.html', page('Home again'), ['checked', 'unchanged']],
		[
			'of what its style sheet loads',
			'colours.css',
			'body { color: navy; }',
			['unchanged', 'checked'],
		],
	])('but for one %s is visited', async (_, file, text, expected) => {
		await run();
		await writeFile(join(folder, file), text);
		expect(outcomes(await run())).toEqual(expected);
	});

	test('is visited when something else is asked, when all are wanted, and when the notes are lost', async () => {
		await run();
		expect(outcomes(await run({ settings: { standard: 'WCAG2AAA' } }))).toEqual([
			'checked',
			'checked',
		]);
		expect(outcomes(await run({ all: true }))).toEqual(['checked', 'checked']);
		await writeFile(join(cache, 'pages.json'), '{"asked":');
		expect(outcomes(await run())).toEqual(['checked', 'checked']);
	});

	test('is known at another port too', async () => {
		await run();
		const other = await serveFolder(folder);
		expect(other.url).not.toBe(site.url);
		const result = await run({ url: other.url });
		await other.close();
		expect(outcomes(result)).toEqual(['unchanged', 'unchanged']);
	});
});

describe('a state that was reached by steps', () => {
	const settings: PageSettings = { states: { filled: [{ fill: { q: 'bus' } }] } };
	const both = ['checked', 'checked'];

	test('is visited each time, since nobody knows what the server does', async () => {
		await run({ settings });
		expect(outcomes(await run({ settings }))).toEqual([
			'unchanged',
			'checked',
			'unchanged',
			'checked',
		]);
	});

	test('is known while the files that stand for the server are the same', async () => {
		const watch = [`${cache}/*.ts`];
		expect(outcomes(await run({ settings, watch }))).toEqual([...both, ...both]);
		expect(outcomes(await run({ settings, watch }))).not.toContain('checked');
		await writeFile(join(cache, 'watched.ts'), '2');
		expect(outcomes(await run({ settings, watch }))).toEqual([
			'unchanged',
			'checked',
			'unchanged',
			'checked',
		]);
	});
});

test('a page that could not be checked is tried again', async () => {
	await writeFile(join(folder, 'gone.txt'), '');
	const targets = [targetOf(`${site.url}/nowhere/`, {})];
	const kept = { folder: cache, watch: [] };
	const options = { concurrency: 1, today: '2026-11-24', cache: kept, browsers };
	expect(outcomes(await check(targets, options))).toEqual(['failed']);
	expect(outcomes(await check(targets, options))).toEqual(['failed']);
	expect(JSON.parse(await readFile(join(cache, 'pages.json'), 'utf8')).entries).toEqual([]);
});

describe('what comes from a server', () => {
	const heard: IncomingMessage[] = [];
	const words: Record<string, string> = {};
	const server = createServer((request, response) => {
		heard.push(request);
		const { host, cookie = '' } = request.headers;
		const guest = `<link rel="stylesheet" href="${address('localhost')}/guest.css">`;
		if (request.url === '/') response.setHeader('content-type', 'text/html');
		else response.setHeader('content-type', 'text/css');
		response.end(request.url === '/' ? page(words[cookie] ?? 'Home', guest) : `/* ${host} */`);
	});
	const address = (host: string) => `http://${host}:${(server.address() as AddressInfo).port}`;
	const visit = async (...settings: PageSettings[]) => {
		const targets = settings.map((each) =>
			targetOf(`${address('127.0.0.1')}/`, { engines: ['html'], ...each }),
		);
		const kept = { folder: cache, watch: [] };
		const options = { concurrency: 1, today: '2026-11-24', cache: kept, browsers };
		return outcomes(await check(targets, options));
	};

	beforeEach(async () => void (await once(server.listen(0), 'listening')));
	afterEach(() => {
		server.closeAllConnections();
		server.close();
		heard.splice(0);
	});

	test('is known of a folder too, when a page there loads it', async () => {
		const guest = `<link rel="stylesheet" href="${address('localhost')}/guest.css">`;
		await writeFile(join(folder, 'index.html'), page('Home', guest));
		await run();
		expect(heard.length).toBeGreaterThan(0);
		expect(outcomes(await run())).toEqual(['unchanged', 'unchanged']);
	});

	test('is asked for as the browser did, and no other gets what is for the page', async () => {
		const settings = { headers: { authorization: 'secret' }, userAgent: 'Checker' };
		await visit(settings);
		heard.splice(0);
		expect(await visit(settings)).toEqual(['unchanged']);
		const asked = heard.map(({ url, headers }) => [
			url,
			headers.authorization,
			headers['user-agent'],
		]);
		expect(asked).toContainEqual(['/', 'secret', 'Checker']);
		expect(asked).toContainEqual(['/guest.css', undefined, 'Checker']);
	});

	test('is told apart by who asks', async () => {
		const people = ['a=1', 'a=2'].map((cookie) => ({ headers: { cookie } }));
		await visit(...people);
		words['a=2'] = 'Another home';
		expect(await visit(...people)).toEqual(['unchanged', 'checked']);
	});

	test.each([{ method: 'POST' }, { postData: 'q=bus' }])('is not kept after %j', async (posted) => {
		await visit(posted);
		expect(await visit(posted)).toEqual(['checked']);
	});

	test('is kept for a few runs that leave it out, and no longer', async () => {
		const entries = async () =>
			JSON.parse(await readFile(join(cache, 'pages.json'), 'utf8')).entries;
		await visit({}, { userAgent: 'Checker' });
		for (let left = 5; left > 0; left--) await visit({});
		expect(await entries()).toHaveLength(2);
		await visit({});
		expect(await entries()).toHaveLength(1);
	});
});

async function run({ settings = {}, url = site.url, all = false, watch = [] }: Asked = {}) {
	const targets = (await pagesIn(folder)).map((path) => ({
		...targetOf(url + path, { engines: ['pa11y'], runners: ['axe'], ...settings }),
		name: path,
	}));
	return await check(targets, {
		concurrency: 2,
		today: '2026-11-24',
		browsers,
		cache: { folder: cache, watch, all },
	});
}

function outcomes({ pages }: Awaited<ReturnType<typeof run>>) {
	return pages.map(({ outcome }) => outcome);
}

type Asked = { settings?: PageSettings; url?: string; all?: boolean; watch?: string[] };
