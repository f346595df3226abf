import type { Page } from 'puppeteer';
import { within } from './browser/deadline.ts';
import { BrowserGone } from './browser/browsers.ts';
import { NotChecked } from './browser/outcome.ts';

/** The error of a step, with the name of the step, what the page showed then, and a picture of it. */
export async function withSight(error: unknown, step: string, page: Page): Promise<unknown> {
	if (error instanceof BrowserGone) return error;
	const message = error instanceof Error ? error.message : String(error);
	const isTold = /^(The step|After the steps) /.test(message);
	const why = isTold ? message : `The step ${step} could not be taken: ${message}`;
	// A page that hangs shows nothing any more.
	const seen = await within(PATIENCE, look(page)).catch(() => undefined);
	const told = new NotChecked(seen ? `${why} ${seen.sentence}` : why, { cause: error });
	told.picture = seen?.picture;
	return told;
}

async function look(page: Page) {
	const { title, words } = await page.evaluate(() => ({
		title: document.title,
		words: (document.body?.innerText ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
	}));
	const { pathname } = new URL(page.url());
	const sentence = `The page was then “${title}” at ${pathname}, and began: “${words}”.`;
	const data = await page.screenshot({ type: 'png', encoding: 'base64' });
	return { sentence, picture: `data:image/png;base64,${data}` };
}

/** Milliseconds. */
const PATIENCE = 3_000;
