import type { CDPSession, Page } from 'puppeteer';
import type { Verdict } from '../in-page/walk-verdict.ts';
import type { Probe, Sight } from '../probe.ts';
import { rules } from './keyboard-rules.ts';
import { mouseOnly } from './mouse-only.ts';
import { unmarked } from './snapshot.ts';

/**
 * Goes from the top of the page to its end with the Tab key. Fields are left on the way, so a page that checks them then
 * shows its errors afterwards. Frames of other sites are walked through, and not judged.
 */
export const keyboard: Probe = {
	name: 'keyboard',
	rules,
	async look({ page, devtools }) {
		const count = await page.evaluate(() => inPage.walk.start());
		const seen: Sight[] = [];
		try {
			const keys = Math.min(count + 3, most);
			let verdict = await walkThrough(page, keys, () => pressAll(devtools, keys));
			if (verdict.isOdd && count < mostWithPatience) {
				await page.evaluate(() => inPage.walk.restart());
				verdict = await walkThrough(page, keys, () => pressEach(page, devtools, keys));
			}
			seen.push(...verdict.sights, ...(await unmarkedSights(page, devtools, verdict.suspects)));
		} finally {
			await page.evaluate(() => inPage.walk.finish());
		}
		if (count > most) seen.push({ rule: 'walk-cut-short', selector: '', note: `${count} stops` });
		const others = await Promise.all([
			mouseOnly(page, devtools),
			page.evaluate(() => inPage.judgeHover()),
		]);
		return onceEach([...seen, ...others.flat()]);
	},
};

/** More stops than this are not walked through. */
const most = 400;
/** Nor more than this with a pause after each. */
const mostWithPatience = 120;

async function walkThrough(page: Page, keys: number, press: () => Promise<void>): Promise<Verdict> {
	for (let pressed = 0; pressed < most; pressed += keys) {
		await press();
		const end = await page.evaluate(() => inPage.walk.settledEnd());
		if (end === 'through') break;
		if (end === 'stuck' && !(await page.evaluate(() => inPage.walk.goOn()))) break;
	}
	return await page.evaluate(() => inPage.judgeWalk());
}

/** All at once: the browser takes them one after the other, which is much faster than waiting for each. */
async function pressAll(devtools: CDPSession, count: number): Promise<void> {
	await Promise.all(Array.from({ length: count }, () => key(devtools, 'rawKeyDown')));
	await key(devtools, 'keyUp');
}

async function pressEach(page: Page, devtools: CDPSession, count: number): Promise<void> {
	for (let at = 0; at < count; at++) {
		await Promise.all([key(devtools, 'rawKeyDown'), key(devtools, 'keyUp')]);
		await page.evaluate(() => inPage.reaction());
	}
}

async function key(devtools: CDPSession, type: 'rawKeyDown' | 'keyUp'): Promise<void> {
	await devtools.send('Input.dispatchKeyEvent', { type, ...tab });
}

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

async function unmarkedSights(page: Page, devtools: CDPSession, count: number): Promise<Sight[]> {
	const found = count ? await unmarked(page, devtools, count) : [];
	const selectors = await Promise.all(
		found.map((at) => page.evaluate((each) => inPage.selectorOfSuspect(each), at)),
	);
	return selectors.map((selector) => ({ rule: 'focus-not-visible', selector }));
}

function onceEach(sights: Sight[]): Sight[] {
	const told = new Map(sights.map((sight) => [`${sight.rule} ${sight.selector}`, sight]));
	const missed = new Set(
		sights.filter(({ rule }) => rule === 'not-reached').map(({ selector }) => selector),
	);
	return [...told.values()].filter(
		({ rule, selector }) => !rule.endsWith('mouse-only') || !missed.has(selector),
	);
}
