import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer';
import { Expected } from '../expected.ts';

/**
 * Acts on a page, and waits for what comes of it: the load of another document, and what scripts fetch. Resolves with
 * the status of the document then shown, or nothing when it is the one that was there. Windows that open are closed.
 */
export async function whatLoads(
	page: Page,
	signal: AbortSignal,
	act: () => Promise<void>,
): Promise<number | undefined> {
	const devtools = await page.createCDPSession();
	closeWindows(page);
	try {
		const watch = await watchMainFrame(devtools);
		await act();
		await settle(devtools, watch, signal);
		if (watch.failure) throw new Expected(watch.failure);
		return watch.status;
	} finally {
		await devtools.detach().catch(() => {});
	}
}

/** From now on: a window may come only when the step that opened it is done. */
function closeWindows(page: Page): void {
	if (closing.has(page)) return;
	closing.add(page);
	page.on('popup', (popup) => void popup?.close().catch(() => {}));
}

const closing = new WeakSet<Page>();

async function watchMainFrame(devtools: CDPSession): Promise<Watch> {
	const { frameTree } = await devtools.send('Page.getFrameTree');
	const main = frameTree.frame.id;
	const watch: Watch = { isLoading: false, fetching: new Set() };
	let documentId = '';
	const begin = ({ frameId }: { frameId: string }) => {
		if (frameId === main) watch.isLoading = true;
	};
	// A page asks for a document before the answer to anything that we ask the page after it.
	devtools.on('Page.frameRequestedNavigation', begin);
	devtools.on('Page.frameStartedNavigating', (event) => {
		if (!/sameDocument/i.test(event.navigationType)) begin(event);
	});
	// Comes at the end of all that begins: a loaded page, a download, an answer without a page.
	devtools.on('Page.frameStoppedLoading', ({ frameId }) => {
		if (frameId === main) watch.isLoading = false;
	});
	devtools.on('Network.requestWillBeSent', ({ requestId, frameId, type }) => {
		if (type === 'Document' && frameId === main) {
			documentId = requestId;
			watch.status = watch.failure = undefined;
			watch.fetching.clear();
		} else if (type === 'Fetch' || type === 'XHR') watch.fetching.add(requestId);
	});
	devtools.on('Network.responseReceived', ({ requestId, response }) => {
		if (requestId === documentId) watch.status = response.status;
	});
	devtools.on('Network.loadingFinished', ({ requestId }) => void watch.fetching.delete(requestId));
	devtools.on('Network.loadingFailed', ({ requestId, errorText }) => {
		watch.fetching.delete(requestId);
		if (requestId === documentId) watch.failure = failureOf(errorText);
	});
	await Promise.all([devtools.send('Page.enable'), devtools.send('Network.enable')]);
	return watch;
}

/** A fetch that never ends is waited for only a while; all else until the signal says that it took too long. */
async function settle(
	devtools: CDPSession,
	watch: Watch,
	signal: AbortSignal,
	began = performance.now(),
): Promise<void> {
	const isFetching = () => watch.fetching.size > 0 && performance.now() - began < FETCHING;
	await devtools.send('Runtime.evaluate', { expression: '0' }).catch((error: Error) => {
		// Then another document came while we asked, which is as good an answer.
		if (!error.message.includes('navigated')) throw error;
	});
	const hasFetched = isFetching();
	while (watch.isLoading || isFetching()) {
		if (devtools.detached) throw new Expected('the page was closed');
		await pass(10, undefined, { signal });
	}
	if (!hasFetched) return;
	// What was fetched is put into the page, or leads on, a moment later.
	await pass(50, undefined, { signal });
	await settle(devtools, watch, signal, began);
}

function failureOf(errorText: string): string {
	return errorText === 'net::ERR_ABORTED'
		? 'it leads to a download, or to no page'
		: `what it leads to could not be loaded (${errorText})`;
}

/** Milliseconds. */
const FETCHING = 5_000;

type Watch = {
	isLoading: boolean;
	/** Requests of scripts that were not answered yet. */
	fetching: Set<string>;
	status?: number | undefined;
	failure?: string | undefined;
};
