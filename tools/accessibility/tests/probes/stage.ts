import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, inject } from 'vitest';
import { serveFont } from '../../corpus/font.ts';
import { FONT } from '../../corpus/page.ts';
import { bringStillness, inPageScript } from '../../src/engines/scripts.ts';
import type { Probe, Sight } from '../../src/probe.ts';
import type { PageOptions } from '../../src/target.ts';

/**
 * What a probe sees on a page with this source. `files` are served beside it, by their path: a string as HTML, bytes as
 * a GIF. The pages of a test file are in a context of their own in the browser that all share.
 */
export async function look(
	probe: Probe,
	html: string,
	{ files = {}, options = {}, width = 1280, height = 900 }: Setting = {},
): Promise<Sight[]> {
	const path = `/${++count}/`;
	served.set(path, html);
	for (const [name, body] of Object.entries(files))
		served.set(new URL(name, origin + path).pathname, body);

	page ??= await newPage();
	const devtools = await page.createCDPSession();
	try {
		await page.setViewport({ width, height });
		const url = origin + path;
		await page.goto(url);
		await page.evaluate(() => globalThis.stillness?.settle());
		const visit = { page, devtools, source: html, url, options: { ...usual, ...options } };
		return await probe.look(visit);
	} catch (error) {
		// Whatever state it is in, it is not for the next test.
		await page.browserContext().close();
		page = undefined;
		throw error;
	} finally {
		await devtools.detach().catch(() => {});
	}
}

/** A whole page around some HTML, in which a rule engine finds nothing. Its font is not the machine's. */
export function pageWith(body: string, head = ''): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bin days</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>@font-face { font-family: 'Source Serif 4'; src: url('${FONT}') } :root { font-family: 'Source Serif 4' }</style>${head}</head><body>${body}</body></html>`;
}

const usual: PageOptions = {
	engines: ['probes'],
	runners: ['axe', 'htmlcs'],
	standard: 'WCAG2AA',
	ignore: [],
	rules: [],
	hideElements: '',
	rootElement: '',
	includeWarnings: false,
	includeNotices: false,
	timeout: 30_000,
	wait: 0,
	variants: [{ width: 1280, height: 900, scheme: 'light' }],
	deviceScaleFactor: 1,
	isMobile: false,
	headers: {},
	method: 'GET',
	postData: '',
	userAgent: '',
	threshold: 0,
	screenCapture: '',
};

const served = new Map<string, string | Uint8Array>();
const server = createServer(({ url = '' }, response) => {
	if (serveFont(url, response)) return;
	const body = served.get(url);
	response.writeHead(body === undefined ? 404 : 200, {
		'content-type': body instanceof Uint8Array ? 'image/gif' : 'text/html; charset=utf-8',
	});
	response.end(body);
});
let browser: Browser;
let page: Page | undefined;
let origin: string;
let count = 0;

async function newPage(): Promise<Page> {
	const context = await browser.createBrowserContext();
	const opened = await context.newPage();
	await opened.emulateFocusedPage(true);
	await bringStillness(opened);
	await opened.evaluateOnNewDocument(inPageScript());
	return opened;
}

beforeAll(async () => {
	await once(server.listen(0, '127.0.0.1'), 'listening');
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	browser = await puppeteer.connect({ browserWSEndpoint: inject('browser') });
});

afterAll(async () => {
	await page?.browserContext().close();
	await browser?.disconnect();
	server.close();
});

type Setting = {
	files?: Record<string, string | Uint8Array>;
	options?: Partial<PageOptions>;
	width?: number;
	height?: number;
};
