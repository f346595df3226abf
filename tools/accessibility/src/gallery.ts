import type { Page } from 'puppeteer';
import type { Finding } from './finding.ts';

/** Takes a picture of each element that has none yet, with a little of what is around it. */
export async function hang(gallery: Gallery, page: Page, findings: Finding[]): Promise<void> {
	if (findings.length) await page.evaluate(hideCaret);
	for (const { fingerprint, selector, kind } of findings) {
		if (!selector || kind === 'notice' || gallery.has(fingerprint) || gallery.size >= MOST)
			continue;
		const box = await page.evaluate(boxOf, selector);
		if (!box) continue;
		gallery.set(fingerprint, '');
		const picture = await page.screenshot({ clip: box, type: 'png', encoding: 'base64' });
		gallery.set(fingerprint, `data:image/png;base64,${picture}`);
	}
}

/** Sent into the page. A caret blinks, and would be in one picture and not in the next. */
function hideCaret(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('* { caret-color: transparent !important }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Sent into the page. Null when there is nothing to see. */
function boxOf(selector: string) {
	const element = inPage.find(selector);
	const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
	if (width < 1 || height < 1) return null;
	const around = 12;
	return {
		x: Math.max(0, left + scrollX - around),
		y: Math.max(0, top + scrollY - around),
		width: Math.min(width + 2 * around, 800),
		height: Math.min(height + 2 * around, 400),
	};
}

/** So that a report of a site full of faults can still be opened. */
const MOST = 200;

/** By fingerprint: a PNG as a data address; empty while it is being taken. */
export type Gallery = Map<string, string>;
