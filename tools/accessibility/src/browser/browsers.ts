import type { Browser, CDPSession, LaunchOptions, Page } from 'puppeteer';
import { launchBrowser } from './chromium.ts';
import { bringEngines, bringStillness } from '../engines/scripts.ts';
import { empty } from './empty.ts';

/**
 * One browser for a whole run, started when it is first needed and once more when it dies. Its pages are used again,
 * since a new one is a new process, in which every engine starts cold; nothing that a site left in them stays.
 */
export function openBrowsers(options: LaunchOptions = {}): Browsers {
	let current: Promise<Browser> | undefined;
	const idle: OpenPage[] = [];

	async function running(): Promise<Browser> {
		const last = current;
		const browser = await last?.catch(() => undefined);
		if (browser?.connected) return browser;
		// Others that wait have seen the same death: the first to be here starts the next.
		if (current === last)
			current = launchBrowser({ ...options, args: [...QUICK, ...STILL, ...(options.args ?? [])] });
		return await current!;
	}

	return {
		async lend() {
			const browser = await running();
			for (let page = idle.pop(); page; page = idle.pop())
				if (page.browser === browser) return page;
			return await openPage(browser);
		},
		async giveBack(page, { isWell }) {
			if (isWell && (await empty(page))) idle.push(page);
			else await close(page);
		},
		version: async () => await (await running()).version(),
		close: async () => await (await current?.catch(() => undefined))?.close(),
	};
}

async function openPage(browser: Browser): Promise<OpenPage> {
	const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
	const page = await context.newPage();
	const devtools = await page.createCDPSession();
	// Several pages are open in one browser, and each has to think that it is the one in front.
	await page.emulateFocusedPage(true);
	await bringStillness(page);
	await bringEngines(page);
	// Nobody is there to answer, and a page that waits for an answer would wait for ever. To leave it is always right.
	page.on('dialog', (dialog) => {
		const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
		void answer.catch(() => {});
	});
	const death = new Promise<never>((_, reject) => {
		page.once('error', reject);
		browser.once('disconnected', () => reject(new BrowserGone('The browser ended.')));
	});
	death.catch(() => {});
	return { browser, page, devtools, death };
}

/** A page that is busy for ever can't be closed: then the browser has to go, and its other pages are opened again. */
async function close({ browser, page }: OpenPage): Promise<void> {
	if (!browser.connected) return;
	const late = setTimeout(() => browser.process()?.kill('SIGKILL'), PATIENCE);
	await page
		.browserContext()
		.close()
		.catch(() => {});
	clearTimeout(late);
}

/** The whole browser went, perhaps because of another page. */
export class BrowserGone extends Error {
	override name = 'BrowserGone';
}

/**
 * Measured with the bench, half of the time of a run. What runs in a page runs once, so optimising it costs more than it
 * ever wins; and a document that gets a place of its own in the browser is sent all scripts of the engines anew.
 */
const QUICK = ['--js-flags=--no-opt --no-maglev', '--disable-features=RenderDocument'];

/** Pictures that move show their first frame (2 is "no animation" in Chromium's `ImageAnimationPolicy`). */
const STILL = [`--blink-settings=${['imageAnimationPolicy=2', ...lazyMargins()].join(',')}`];

/**
 * From how far away a lazy picture or frame is fetched, in CSS pixels. Chromium fetches from twice as far while it does not
 * know how fast the line is, or believes it to be slow. These are its numbers for a fast line.
 */
function lazyMargins(): string[] {
	const lines = ['Unknown', 'Offline', 'Slow2G', '2G', '3G', '4G'];
	return lines.flatMap((line) => [
		`lazyLoadingImageMarginPx${line}=1250`,
		`lazyLoadingFrameMarginPx${line}=1250`,
	]);
}

/** Milliseconds. */
const PATIENCE = 5_000;

export type Browsers = {
	/** A page in which nothing is remembered, and which shares nothing with any other that is lent. */
	lend(): Promise<OpenPage>;
	giveBack(page: OpenPage, state: { isWell: boolean }): Promise<void>;
	version(): Promise<string>;
	close(): Promise<void>;
};

export type OpenPage = {
	browser: Browser;
	page: Page;
	devtools: CDPSession;
	/** Rejects when the page or the browser dies; never resolves. */
	death: Promise<never>;
};
