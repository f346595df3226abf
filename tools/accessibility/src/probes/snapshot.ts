import type { CDPSession, Page } from 'puppeteer';
import type { Clip } from '../in-page/snapshot.ts';

/**
 * Of the suspects of the walk, the numbers of those that look the same with and without the focus, to the eye
 * and not just to the style sheet.
 */
export async function unmarked(page: Page, devtools: CDPSession, count: number): Promise<number[]> {
	const found: number[] = [];
	for (let at = 0; at < Math.min(count, most); at++) {
		const clip = await page.evaluate((each) => inPage.showFocused(each), at);
		const focused = clip && (await picture(devtools, clip));
		if (!focused) continue;
		await page.evaluate(() => inPage.blurActive());
		const plain = await picture(devtools, clip);
		if (focused === plain || !(await looksDiffer(page, focused, plain))) found.push(at);
	}
	return found;
}

/** Pictures are dear: after so many sorts of elements without a mark, the rest would tell nothing new. */
const most = 8;

async function picture(devtools: CDPSession, { x, y, width, height }: Clip): Promise<string> {
	const { data } = await devtools.send('Page.captureScreenshot', {
		clip: { x, y, width, height, scale: 1 },
		optimizeForSpeed: true,
	});
	return data;
}

async function looksDiffer(page: Page, one: string, other: string): Promise<boolean> {
	return await page.evaluate((a, b) => inPage.looksDiffer(a, b), one, other);
}
