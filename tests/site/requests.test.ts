import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { open, withPage } from '../setup/browser.ts';
import { paths } from './built.ts';

const { url } = inject('hub');

describe.concurrent('the browser asks nobody else and has nothing to complain about on', () => {
	test.each(paths)('%s', async (path) => {
		const { asked, complaints } = await withPage((page) => watch(page, () => visit(page, path)));
		expect(asked.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
		expect(complaints).toEqual([]);
	});
});

async function visit(page: Page, path: string) {
	await open(page, url + path);
	// A closed picture loads when it is opened, and a lazy one when a reader comes near.
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		for (const image of document.images) image.loading = 'eager';
	});
	await page.waitForNetworkIdle({ idleTime: 30, timeout: 10_000 });
}

/** What the browser asked for, and what it complained about: a broken policy, a missing file, a script that failed. */
async function watch(page: Page, use: () => Promise<void>) {
	const asked: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(String(error)));
	await use();
	for (const event of ['request', 'requestfailed', 'console', 'pageerror'] as const)
		page.removeAllListeners(event);
	return { asked, complaints };
}
