import type { Page } from 'puppeteer';

/** Does something in a window of another size, and puts the old one back. */
export async function inWindow<Result>(
	page: Page,
	size: { width: number; height: number },
	act: () => Promise<Result>,
): Promise<Result> {
	const usual =
		page.viewport() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })));
	if (usual.width === size.width && usual.height === size.height) return await act();
	await page.setViewport({ ...usual, ...size });
	try {
		await page.evaluate(settle, size.width);
		return await act();
	} finally {
		await page.setViewport(usual);
		await page.evaluate(settle, usual.width);
	}
}

/** Scripts that answer to a new size do so in the next frame, or once it has not changed for a moment. */
async function settle(width: number): Promise<void> {
	const { setTimeout, requestAnimationFrame } = globalThis.stillness?.real ?? globalThis;
	const tick = () => new Promise<void>((done) => void setTimeout(done, 4));
	for (let left = 500; innerWidth !== width && left > 0; left--) await tick();
	if (document.scripts.length > 0)
		await new Promise<void>((done) => void requestAnimationFrame(() => done()));
	await globalThis.stillness?.rest();
}
