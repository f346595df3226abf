import type { Frame, Page } from 'puppeteer';
import type { Origin } from '../in-page/origin.ts';
import { lookAt } from '../scope.ts';
import type { PageOptions } from '../target.ts';
import { startEngines } from './scripts.ts';

/**
 * The documents in frames, in frames of frames too, each with the selector that leads to its frame. A frame that is left
 * out of the checks is left out with all that is in it.
 */
export async function framesOf(page: Page, options: PageOptions): Promise<Inner[]> {
	const found: Inner[] = [];
	await visit(page.mainFrame());
	return found;

	async function visit(outer: Frame, around?: Inner): Promise<void> {
		for (const frame of outer.childFrames()) {
			// A frame may leave at any moment, with whatever advertisement was in it.
			const host = await hostOf(frame).catch(() => undefined);
			if (!host || host.isLeftOut) continue;
			const place = [around?.place, host.selector].filter(Boolean).join(' >>> ');
			const { origin, at } = around ?? host;
			const inner = { frame, place, origin, at };
			const isReady = await prepare(frame, options).catch(() => false);
			if (!isReady) continue;
			if (isSeparate(frame)) found.push(inner);
			await visit(frame, inner);
		}
	}
}

async function hostOf(frame: Frame) {
	const element = await frame.frameElement();
	return await element?.evaluate((host) => ({
		selector: inPage.selectorOf(host),
		isLeftOut: inPage.scope.isLeftOut(host),
		origin: inPage.originOf(host),
		at: inPage.placeOf(host),
	}));
}

async function prepare(frame: Frame, { hideElements }: PageOptions): Promise<boolean> {
	await startEngines(frame, ['inPage']);
	await lookAt(frame, { hidden: hideElements, root: '' });
	return true;
}

/** Not what a script wrote into an empty frame: that is of the page's own making and seldom seen. */
function isSeparate(frame: Frame): boolean {
	return /^(https?|file|data):|^about:srcdoc$/.test(frame.url());
}

export type Inner = {
	frame: Frame;
	/** The selector that leads to the frame, through all that it is in. */
	place: string;
	/** Of the outermost frame that it is in: where that is in the source, and in the order of the page. */
	origin: Origin;
	at: number;
};
