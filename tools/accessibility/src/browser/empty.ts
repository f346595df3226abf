import type { CDPSession, Page } from 'puppeteer';
import { within } from './deadline.ts';

/** Takes away all that sites have left in a page and its context. False when that could not be done. */
export async function empty(place: Place): Promise<boolean> {
	try {
		await within(PATIENCE, leave(place));
		return true;
	} catch {
		return false;
	}
}

/**
 * Nothing of the last document may run any more: what it does on leaving would be there for the next. It leaves by itself,
 * with the name of its window taken away, since the browser would put the next one into another process, in which every
 * engine starts cold.
 */
async function leave({ page, devtools }: Place): Promise<void> {
	await page.setJavaScriptEnabled(false);
	await Promise.all([page.waitForNavigation(), page.evaluate(goNowhere)]);
	await Promise.all([
		page.setJavaScriptEnabled(true),
		devtools.send('Page.resetNavigationHistory'),
		devtools.send('Network.clearBrowserCookies'),
		devtools.send('Storage.clearDataForOrigin', { origin: EVERY, storageTypes: KINDS }),
	]);
}

/** Sent into the page. */
function goNowhere(): void {
	window.name = '';
	location.replace('about:blank');
}

/**
 * Every origin there was a document of, and each as the guest of each other. Only with this does the browser clear what
 * is kept for the session too. Nothing of others is lost, since a page has its context to itself.
 */
const EVERY = '*';

const KINDS = 'local_storage,indexeddb,cache_storage,service_workers';

/** Milliseconds. */
const PATIENCE = 5_000;

type Place = { page: Page; devtools: CDPSession };
