import type { CDPSession, Page } from 'puppeteer';

/**
 * Of the elements in `walk.suspects`, the positions of those that look the same with and without the focus, to the eye
 * and not just to the style sheet.
 */
export async function unmarked(page: Page, devtools: CDPSession, count: number): Promise<number[]> {
	const found: number[] = [];
	for (let at = 0; at < Math.min(count, most); at++) {
		const clip = await page.evaluate(showFocused, at);
		const focused = clip && (await picture(devtools, clip));
		if (!focused) continue;
		await page.evaluate(blurAll);
		const plain = await picture(devtools, clip);
		if (focused === plain || !(await page.evaluate(differ, focused, plain))) found.push(at);
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

function showFocused(at: number): Clip | undefined {
	const element = walk.suspects[at] as HTMLElement | undefined;
	element?.focus({ focusVisible: true } as FocusOptions);
	const box = element?.getBoundingClientRect();
	if (!element || !box || focusable.active() !== element) return undefined;
	const room = 40;
	const left = Math.max(0, box.left - room);
	const top = Math.max(0, box.top - room);
	const width = Math.min(innerWidth, box.right + room) - left;
	const height = Math.min(innerHeight, box.bottom + room) - top;
	if (width < 1 || height < 1) return undefined;
	return { x: left + scrollX, y: top + scrollY, width, height };
}

function blurAll(): void {
	(focusable.active() as HTMLElement | null)?.blur();
}

/** Whether more than a few pixels are of another colour, as far as an eye can tell. */
async function differ(one: string, other: string): Promise<boolean> {
	const pixels = async (data: string) => {
		const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
		canvas?.drawImage(image, 0, 0);
		return canvas?.getImageData(0, 0, image.width, image.height).data ?? [];
	};
	const [a, b] = await Promise.all([pixels(one), pixels(other)]);
	if (a.length !== b.length) return true;
	let count = 0;
	for (let at = 0; at < a.length; at += 4) {
		const distance = [0, 1, 2].reduce(
			(sum, each) => sum + Math.abs((a[at + each] ?? 0) - (b[at + each] ?? 0)),
			0,
		);
		if (distance > 24) count += 1;
	}
	return count > 8;
}

type Clip = { x: number; y: number; width: number; height: number };
