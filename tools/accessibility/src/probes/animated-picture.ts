import type { CDPSession, Page } from 'puppeteer';
import type { Sight } from '../probe.ts';

/**
 * Pictures on the page that play for more than five seconds. They are read from the browser's memory, not loaded again.
 */
export async function animatedPictures(page: Page, devtools: CDPSession): Promise<Sight[]> {
	const pictures = await page.evaluate(() => inPage.movingPictures());
	if (pictures.length === 0) return [];
	await devtools.send('Page.enable');
	const { frameTree } = await devtools.send('Page.getFrameTree');
	const frameId = frameTree.frame.id;
	const found = await Promise.all(
		pictures.map(async ({ url, selector }) => {
			const bytes = await bytesOf(devtools, frameId, url);
			const seconds = bytes ? secondsOf(bytes) : 0;
			const note = seconds === Infinity ? 'for ever' : `${Math.round(seconds)} seconds`;
			return seconds > 5 ? [{ rule: 'moving-picture', selector, note }] : [];
		}),
	);
	return found.flat();
}

async function bytesOf(
	devtools: CDPSession,
	frameId: string,
	url: string,
): Promise<Buffer | undefined> {
	if (url.startsWith('data:'))
		return Buffer.from(
			url.slice(url.indexOf(',') + 1),
			url.includes(';base64,') ? 'base64' : 'latin1',
		);
	try {
		const { content, base64Encoded } = await devtools.send('Page.getResourceContent', {
			frameId,
			url,
		});
		return Buffer.from(content, base64Encoded ? 'base64' : 'latin1');
	} catch {
		// It has left the browser's memory.
		return undefined;
	}
}

/** How long it plays in all; 0 when it has one frame. */
export function secondsOf(bytes: Buffer): number {
	const kind = bytes.toString('latin1', 0, 16);
	if (kind.startsWith('GIF8')) return ofGif(bytes);
	if (kind.startsWith('RIFF') && kind.includes('WEBP')) return ofWebp(bytes);
	return bytes.includes('acTL') ? Infinity : 0;
}

function ofGif(bytes: Buffer): number {
	const looped = bytes.indexOf('NETSCAPE2.0');
	const times = looped < 0 ? 1 : bytes.readUInt16LE(looped + 13) || Infinity;
	let hundredths = 0;
	let frames = 0;
	// A graphic control extension stands before each frame of a picture that moves.
	for (
		let at = bytes.indexOf('21f904', 0, 'hex');
		at >= 0;
		at = bytes.indexOf('21f904', at + 8, 'hex')
	) {
		if (at + 8 > bytes.length || bytes[at + 7] !== 0) continue;
		frames += 1;
		// Browsers play frames without a time at ten a second.
		hundredths += Math.max(bytes.readUInt16LE(at + 4), 10);
	}
	return frames > 1 ? (hundredths / 100) * times : 0;
}

function ofWebp(bytes: Buffer): number {
	const head = bytes.indexOf('ANIM');
	if (head < 0) return 0;
	const times = bytes.readUInt16LE(head + 12) || Infinity;
	let milliseconds = 0;
	for (let at = bytes.indexOf('ANMF', head); at >= 0; at = bytes.indexOf('ANMF', at + 24))
		milliseconds += bytes.readUIntLE(at + 20, 3);
	return (milliseconds / 1000) * times;
}
