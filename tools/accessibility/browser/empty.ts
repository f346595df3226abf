import type { CDPSession, Page } from 'puppeteer';

/** Takes away all that a site has left in a page and its context. False when that could not be done. */
export async function empty({ page, devtools }: Place): Promise<boolean> {
	try {
		const { origin, session } = await page.evaluate(emptySession);
		if (session) await devtools.send('Page.resetNavigationHistory');
		await devtools.send('Network.clearBrowserCookies');
		if (/^https?:/.test(origin))
			await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: KINDS });
		return true;
	} catch {
		return false;
	}
}

/** Sent into the page. */
function emptySession() {
	try {
		sessionStorage.clear();
	} catch {
		// A page without an origin has none.
	}
	return { origin: location.origin, session: history.length > 1 };
}

const KINDS = 'local_storage,indexeddb,cache_storage,service_workers';

type Place = { page: Page; devtools: CDPSession };
