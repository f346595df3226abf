import type { Browser } from 'puppeteer';

/**
 * A first visit, with an empty cache, on a slow phone: 400 kbit/s each way, 400 ms from question to answer, a
 * processor four times as slow as this one. Milliseconds from the start of the navigation.
 */
export async function slowVisit(browser: Browser, url: string): Promise<Visit> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 2, isMobile: true });
	await page.emulateNetworkConditions({ download: SPEED, upload: SPEED, latency: 400 });
	await page.emulateCPUThrottling(4);
	await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
	const visit = await page.evaluate(readTimes);
	await context.close();
	return visit;
}

/** Runs in the page. The browser may tell of the first paint only after it has loaded. */
async function readTimes(): Promise<Visit> {
	const paint = await new Promise<number>((painted) => {
		new PerformanceObserver((list) => {
			const entry = list.getEntriesByName('first-contentful-paint')[0];
			if (entry) painted(entry.startTime);
		}).observe({ type: 'paint', buffered: true });
	});
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return { paint, load: navigation!.loadEventStart };
}

/** Bytes a second. */
const SPEED = 400_000 / 8;

export type Visit = { paint: number; load: number };
