import { connect, type Browser, type BrowserContext, type Page } from 'puppeteer';
import { afterAll, inject } from 'vitest';

/**
 * Lends a page of the hub's one browser, and takes it back afterwards. It lends as many pages at a time as tests need,
 * and uses a returned page again.
 */
export async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
	const page = idle.pop() ?? (await newVisitor());
	const result = await use(page);
	// A page of a failed test is not used again: its state is unknown.
	idle.push(page);
	return result;
}

/** A page in a new browser context. `address` is the visitor's address. */
export async function newVisitor({ scripts = true, address = nextAddress() } = {}): Promise<Page> {
	browser ??= connect({ browserWSEndpoint: inject('hub').browser, defaultViewport: null });
	const context = await (await browser).createBrowserContext();
	contexts.push(context);
	const page = await context.newPage();
	await page.setJavaScriptEnabled(scripts);
	await page.setExtraHTTPHeaders({ 'x-test-address': address });
	return page;
}

/** Opens an address and waits until everything is loaded. */
export async function open(page: Page, url: string) {
	return await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
}

/** A network for each visitor, so that no test reaches the limits of another. */
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
