import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { newVisitor, open, withPage } from '../setup/browser.ts';
import { type Focus, focused } from './acting.ts';
import { templates } from './templates.ts';

const { url } = inject('hub');

describe.concurrent('the Tab key goes through all of it, and shows where it is, on', () => {
	test.each(templates)('%s', async (path) => {
		await withPage(async (page) => {
			await open(page, url + path);
			const stops = await tabThrough(page);
			expect(stops.filter(({ outlined, inView }) => !outlined || !inView)).toEqual([]);
			expect(stops.length).toBe(await page.evaluate(countStops));
		});
	});
});

test('the first stop skips to the main text', async () => {
	const page = await newVisitor();
	await open(page, url);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
});

test('nothing moves by itself', async () => {
	const page = await newVisitor();
	for (const path of templates) {
		await open(page, url + path);
		expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
	}
});

/** Every stop of the Tab key, until it leaves the page or begins again. */
async function tabThrough(page: Page) {
	const stops: Focus[] = [];
	for (let most = 300; most > 0; most--) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(focused);
		if (!stop || stop.place === stops[0]?.place) break;
		stops.push(stop);
	}
	return stops;
}

/** What should be stops; of radio buttons of one name, one. */
function countStops(): number {
	const all = [
		...document.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]'),
	]
		.filter(
			(element) => element.checkVisibility() && !element.matches('[type=hidden], [tabindex="-1"]'),
		)
		.map((element) => (element.matches('[type=radio]') ? element.getAttribute('name') : element));
	return new Set(all).size;
}
