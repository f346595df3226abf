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
		const frames = page.frames().filter((frame) => frame !== page.mainFrame());
		const [held] = await Promise.all([
			page.evaluate(still, wait, patience).catch((error: unknown) => {
				if (!isLeaving(error)) throw error;
				return undefined;
			}),
			// A frame may go elsewhere, or be busy, as it likes: the page is what is checked.
			...frames.map((frame) =>
				Promise.race([
					frame.evaluate(still, wait, patience).catch(() => []),
					new Promise((done) => setTimeout(done, 2 * ANSWERS).unref()),
				]),
			),
		]);
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

/** Sent into the page. */
async function still(more: number, patience: number): Promise<string[]> {
	return (await globalThis.stillness?.settle(more, patience)) ?? [];
}

function isLeaving(error: unknown): boolean {
	return /context was destroyed|detached|Cannot find context|navigat/i.test(String(error));
}

/** As many documents that lead on to the next. Browsers follow twenty redirects. */
const MOST = 20;
