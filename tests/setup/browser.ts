import { connect, type Browser, type BrowserContext, type Page } from 'puppeteer';
import { afterAll, inject } from 'vitest';

/**
 * Lends a page of the hub's one browser, and takes it back afterwards: as many at a time as are asked for, each used
 * again by the next who asks.
 */
export async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
	const page = idle.pop() ?? (await newVisitor());
	const result = await use(page);
	// A page that failed is left out: nobody knows what state it is in.
	idle.push(page);
	return result;
}

/** A page of a browser that was never here before. `address` is where the visitor seems to be. */
export async function newVisitor({ scripts = true, address = nextAddress() } = {}): Promise<Page> {
	browser ??= connect({ browserWSEndpoint: inject('hub').browser, defaultViewport: null });
	const context = await (await browser).createBrowserContext();
	contexts.push(context);
	const page = await context.newPage();
	await page.setJavaScriptEnabled(scripts);
	await page.setExtraHTTPHeaders({ 'x-test-address': address });
	return page;
}

/** Goes there and waits until all of it is loaded. */
export async function open(page: Page, url: string) {
	return await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
}

/** Networks of their own, so that no limit of one test is felt by another. */
function nextAddress() {
	return `2001:db8:${process.pid.toString(16).slice(-4)}:${contexts.length.toString(16)}::1`;
}

let browser: Promise<Browser> | undefined;
const contexts: BrowserContext[] = [];
const idle: Page[] = [];

afterAll(async () => {
	await Promise.all(contexts.map((context) => context.close()));
	await (await browser)?.disconnect();
});
