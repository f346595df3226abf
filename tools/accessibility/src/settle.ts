import type { Page } from 'puppeteer';
import { addressFrom } from './browser/arrival.ts';
import { NotChecked } from './browser/outcome.ts';
import { ANSWERS } from './stillness/numbers.ts';
import type { PageOptions } from './target.ts';

/**
 * Lets a page that has loaded come to its moment (stillness/numbers.ts) and keeps it there, following it where it leads
 * on at once. Resolves with a note for each address to which it would have gone later.
 */
export async function settle(page: Page, { wait, timeout }: PageOptions): Promise<string[]> {
	const until = performance.now() + timeout;
	// A page that is given little time has little to wait in.
	const patience = Math.min(ANSWERS, timeout / 4);
	for (let led = 0; led < MOST; led++) {
		const held = await settleDocuments(page, wait, patience).catch((error: unknown) => {
			if (!isLeaving(error)) throw error;
			return undefined;
		});
		if (held)
			return held.map(
				(url) => `It goes to ${addressFrom(url, page.url())} by itself. It was held and checked.`,
			);
		const left = Math.max(1, until - performance.now());
		await page.waitForFunction(() => document.readyState === 'complete', { timeout: left });
	}
	throw new NotChecked('It redirects for ever.');
}

/** From the next document on, its clock runs as fast as ours, until `settle`. Ends for the documents after the steps. */
export async function goLive(page: Page): Promise<{ end(): Promise<void> }> {
	const { identifier } = await page.evaluateOnNewDocument(() => globalThis.stillness?.goLive());
	return { end: () => page.removeScriptToEvaluateOnNewDocument(identifier) };
}

/**
 * The page comes to its moment first, then its frames, so that what they say to each other does
 * not depend on which of them is faster. The page hears its frames before it stands.
 */
async function settleDocuments(page: Page, wait: number, patience: number): Promise<string[]> {
	if (page.frames().length === 1) return await page.evaluate(still, wait, patience);
	await page.evaluate(approach, wait, patience);
	const frames = page.frames().filter((frame) => frame !== page.mainFrame());
	await Promise.all(
		// A frame may go elsewhere, or be busy, as it likes: the page is what is checked.
		frames.map((frame) =>
			Promise.race([
				frame.evaluate(still, wait, patience).catch(() => []),
				new Promise((done) => setTimeout(done, 2 * ANSWERS).unref()),
			]),
		),
	);
	return await page.evaluate(hearAndStand, patience);
}

/** Sent into the page. */
async function approach(more: number, patience: number): Promise<void> {
	await globalThis.stillness?.approach(more, patience);
}

/** Sent into the page. */
async function hearAndStand(patience: number): Promise<string[]> {
	await globalThis.stillness?.hear(patience);
	return globalThis.stillness?.stand() ?? [];
}

/** Sent into the page. */
async function still(more: number, patience: number): Promise<string[]> {
	return (await globalThis.stillness?.settle(more, patience)) ?? [];
}

function isLeaving(error: unknown): boolean {
	return /context was destroyed|detached|Cannot find context|navigat/i.test(String(error));
}

/** As many documents that lead on to the next. Browsers follow twenty redirects. */
const MOST = 20;
