import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browsers, openBrowsers } from '../src/browser/browsers.ts';
import { targetOf } from '../src/config/page.ts';
import type { PageSettings } from '../src/config/schema.ts';
import { openVisit, type OpenVisit } from '../src/visit.ts';

const headers = { authorization: 'Bearer secret', Cookie: 'session=1' };
const heard: Heard[] = [];
const server = createServer((request, response) => {
	const other = `http://localhost:${port()}`;
	const isOther = request.headers.host !== `127.0.0.1:${port()}`;
	heard.push({ request, isOther });
	const { url = '' } = request;
	if (url === '/moved' && !isOther)
		return void response.writeHead(302, { location: `${other}/moved` }).end();
	if (url === '/frame') return void response.end();
	if (url.endsWith('.css')) response.setHeader('cache-control', 'max-age=600');
	response.setHeader('content-type', url.endsWith('.css') ? 'text/css' : 'text/html').end(`
		<!doctype html><link rel="stylesheet" href="/own.css"><img src="/moved">
		<iframe src="${other}/frame"></iframe><img src="${other}/picture">
		<form method="post" action="/sent"><input name="q"><button>Go</button></form>`);
});
let browsers: Browsers;

beforeAll(async () => {
	await once(server.listen(0), 'listening');
	browsers = openBrowsers();
});
beforeEach(() => void heard.splice(0));
afterAll(async () => {
	await browsers.close();
	server.closeAllConnections();
	server.close();
});

test('headers go to the origin of the page, and to no other', async () => {
	await visit('/', { headers });
	expect(asked('/own.css').map(({ request }) => request.headers)).toMatchObject([
		{ authorization: 'Bearer secret', cookie: 'session=1' },
	]);
	expect(heard.find(({ isOther }) => isOther)).toBeDefined();
	for (const { request, isOther } of heard) {
		expect(request.headers.authorization).toBe(isOther ? undefined : 'Bearer secret');
		expect(request.headers.cookie).toBe(isOther ? undefined : 'session=1');
	}
});

test.each([
	['headers', { headers }],
	['a posted page', { method: 'POST', postData: 'a=1', headers }],
])('after %s the next page, in the same window, is asked for without', async (_, settings) => {
	const first = await visit('/', settings, async ({ page }) => page);
	const second = await visit('/next', {}, async ({ page }) => page);
	expect(second).toBe(first);
	expect(asked('/next')[0]?.request).toMatchObject({ method: 'GET' });
	expect(asked('/next')[0]?.request.headers.authorization).toBeUndefined();
	expect(asked('/next')[0]?.request.headers.cookie).toBeUndefined();
});

test('a page is posted once, with its words; what it loads has its headers too', async () => {
	await visit('/', { method: 'POST', postData: 'a=1', headers });
	expect(heard.filter(({ request }) => request.method === 'POST').length).toBe(1);
	expect(asked('/')[0]?.request.headers).toMatchObject({ ...lower, 'content-length': '3' });
	expect(asked('/moved')[0]?.request.headers).toMatchObject(lower);
});

test('a form is sent with the headers, and the browser keeps what it may', async () => {
	const steps = [{ fill: { q: 'bus' } }, { submit: 'form' }];
	await visit('/form', { headers, states: { 'as is': steps } });
	expect(asked('/sent')[0]?.request).toMatchObject({ method: 'POST', headers: lower });
	expect(asked('/own.css').length).toBeLessThan(2);
});

test('nothing that a page does on leaving, or that its frames keep, is there for the next', async () => {
	await visit('/', {}, async ({ page }) => {
		for (const frame of page.frames()) await frame.evaluate(keep);
		await page.goto(`http://localhost:${port()}/elsewhere`);
		await page.evaluate(keep);
	});
	const left = await visit('/', {}, async ({ page }) => {
		const here = await Promise.all(page.frames().map((frame) => frame.evaluate(kept)));
		await page.goto(`http://localhost:${port()}/elsewhere`);
		return [...here, await page.evaluate(kept)];
	});
	expect(left).toEqual(['', '', '']);
});

/** Sent into the page. */
function keep() {
	const write = () => {
		localStorage.setItem('left', 'yes');
		sessionStorage.setItem('left', 'yes');
	};
	write();
	addEventListener('pagehide', write);
	setInterval(write);
	if (window === top) window.name = 'left';
}

/** Sent into the page. */
function kept() {
	const name = window === top ? window.name : '';
	return Object.keys({ ...localStorage, ...sessionStorage, ...(name && { name }) }).join();
}

async function visit<T>(
	path: string,
	settings: PageSettings,
	use: (visit: OpenVisit) => Promise<T | undefined> = async () => undefined,
) {
	const target = targetOf(`http://127.0.0.1:${port()}${path}`, settings);
	const { visit, close } = await openVisit(browsers, target, target.states[0]!, 60_000);
	try {
		return await use(visit);
	} finally {
		await close({ isWell: true });
	}
}

function asked(path: string): Heard[] {
	return heard.filter(({ request, isOther }) => request.url === path && !isOther);
}

function port(): number {
	return (server.address() as AddressInfo).port;
}

const lower = { authorization: 'Bearer secret', cookie: 'session=1' };

type Heard = { request: IncomingMessage; isOther: boolean };
