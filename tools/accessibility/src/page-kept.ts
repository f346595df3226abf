import { BrowserGone } from './browser/browsers.ts';
import { within } from './browser/deadline.ts';
import { NotChecked } from './browser/outcome.ts';
import type { PageOptions, Variant } from './target.ts';
import { type Opened, type OpenVisit, show } from './visit.ts';

/**
 * A page that several engines use one after another. Each finds it at rest, in its variant. After one that threw, hung or
 * led away, the page is opened anew, with all its steps, for the next.
 */
export function keepPage(open: () => Promise<Opened>, options: PageOptions, { isAlone }: Place) {
	const { timeout, variants } = options;
	// A hanging engine takes the time of one, and leaves as much to the others.
	const until = performance.now() + timeout * (variants.length + 1);
	let current: (Opened & { variant: Variant }) | undefined;
	let isFirst = true;

	async function opened(): Promise<Opened & { variant: Variant }> {
		if (current) return current;
		if (performance.now() >= until) throw new NotChecked('The time for the page was over.');
		current = { ...(await open()), variant: variants[0]! };
		isFirst = false;
		return current;
	}

	async function drop({ isWell = false } = {}): Promise<void> {
		const last = current;
		current = undefined;
		await last?.close({ isWell });
	}

	async function use<T>(variant: Variant, work: (visit: OpenVisit) => Promise<T>): Promise<T> {
		// A look may have led away without a word.
		if (current && !(await isThere(current))) await drop();
		const page = await opened();
		const left = Math.max(1, Math.min(timeout, until - performance.now()));
		const act = async () => {
			if (page.variant !== variant) await show(page.visit.page, options, variant);
			page.variant = variant;
			page.visit.hasBody = await page.visit.page.evaluate(rested);
			return await work(page.visit);
		};
		try {
			return await within(left, Promise.race([page.death, act().catch(patiently)]));
		} catch (error) {
			await drop();
			throw error;
		}
	}

	return {
		use,
		/** Whether nothing more can be learned of the page: it never opened, or the browser went with other pages in it. */
		isEnding: (error: unknown) => isFirst || (error instanceof BrowserGone && !isAlone),
		close: () => drop({ isWell: true }),
	};
}

/** Whether the document is still the one that was opened, and answers. */
async function isThere({ visit, death }: Opened): Promise<boolean> {
	const asked = visit.page.evaluate(() => 'inPage' in globalThis);
	return await within(PATIENCE, Promise.race([death, asked])).catch(() => false);
}

/** Sent into the page. Drawings have no body, and scripts may take it away: there is nothing for probes then. */
async function rested(): Promise<boolean> {
	await globalThis.stillness?.rest();
	return Boolean(document.body);
}

/** A page that crashes is first told as one that went away. */
async function patiently(error: unknown): Promise<never> {
	await new Promise((done) => setTimeout(done, 200));
	throw error;
}

/** Milliseconds. */
const PATIENCE = 5_000;

export type PageKept = ReturnType<typeof keepPage>;

type Place = {
	/** No other page is open: if the browser goes, this one has ended it. */
	isAlone: boolean;
};
