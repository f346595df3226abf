import { describe, expect, inject, test } from 'vitest';
import { open, withPage } from '../setup/browser.ts';
import { clippedText, overflowing, smallTargets, spaceText } from './acting.ts';
import { paths } from './built.ts';

const { url } = inject('hub');

describe.concurrent('320 pixels are enough for', () => {
	test.each(paths)('%s', async (path) => {
		await withPage(async (page) => {
			await page.setViewport({ width: 320, height: 700 });
			await open(page, url + path);
			expect(await page.evaluate(overflowing), 'wider than the window').toEqual([]);
			expect(await page.evaluate(smallTargets), 'too small to press').toEqual([]);

			await page.evaluate(spaceText);
			expect(await page.evaluate(overflowing), 'wider when text is spaced').toEqual([]);
			expect(await page.evaluate(clippedText), 'cut off when text is spaced').toEqual([]);
		});
	});
});
