import type { CDPSession, Page } from 'puppeteer';

/**
 * Counts what a page really receives, headers included, from now on: bytes on the wire as Chromium saw them, answers
 * that redirect too. Pictures are counted apart.
 */
export async function meter(page: Page): Promise<Meter> {
	const session = await page.createCDPSession();
	await session.send('Network.enable');
	let taken = nothing();
	const pictures = new Set<string>();
	count(session, (id, bytes, isPicture) => {
		if (isPicture) pictures.add(id);
		if (pictures.has(id)) taken.pictures += bytes;
		else taken.bytes += bytes;
		if (bytes && !pictures.has(id)) taken.requests += 1;
	});
	return {
		take() {
			const now = taken;
			taken = nothing();
			return now;
		},
	};
}

function count(session: CDPSession, add: Add) {
	session.on('Network.requestWillBeSent', ({ requestId, type, redirectResponse }) => {
		add(requestId, redirectResponse?.encodedDataLength ?? 0, type === 'Image');
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		add(requestId, encodedDataLength, false);
	});
}

function nothing(): Traffic {
	return { bytes: 0, pictures: 0, requests: 0 };
}

type Add = (request: string, bytes: number, isPicture: boolean) => void;
/** Bytes of everything but pictures, bytes of pictures, and how many answers the former came in. */
export type Traffic = { bytes: number; pictures: number; requests: number };
export type Meter = {
	/** What was received since the last time. */
	take(): Traffic;
};
