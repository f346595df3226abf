import type { Browser, BrowserContext, LaunchOptions, Page } from 'puppeteer';
import { launchBrowser } from '../../setup/chromium.ts';

/** One browser for a whole run, started when it is first needed and once more when it dies. */
export function openBrowsers(options: LaunchOptions = {}): Browsers {
	let current: Promise<Browser> | undefined;

	async function running(): Promise<Browser> {
		const browser = await current?.catch(() => undefined);
		if (browser?.connected) return browser;
		// Others that wait have seen the same death: the first to be here starts the next.
		if (!browser || (await current) === browser) current = launchBrowser(options);
		return await current!;
	}

	return {
		async open({ scripts = true } = {}) {
			const browser = await running();
			const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
			const page = await context.newPage();
			if (!scripts) await page.setJavaScriptEnabled(false);
			return { browser, page, close: () => closeOrKill(browser, context) };
		},
		async version() {
			return await (await running()).version();
		},
		async close() {
			await (await current?.catch(() => undefined))?.close();
		},
	};
}

/** A page that is busy for ever can't be closed: then the browser has to go, and its other pages are opened again. */
async function closeOrKill(browser: Browser, context: BrowserContext): Promise<void> {
	if (!browser.connected) return;
	const late = setTimeout(() => browser.process()?.kill('SIGKILL'), PATIENCE);
	await context.close().catch(() => {});
	clearTimeout(late);
}

/** Milliseconds. */
const PATIENCE = 5_000;

export type Browsers = {
	/** A page that shares nothing with any other. */
	open(options?: { scripts?: boolean }): Promise<OpenPage>;
	version(): Promise<string>;
	close(): Promise<void>;
};

export type OpenPage = { browser: Browser; page: Page; close(): Promise<void> };
