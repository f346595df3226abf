import { expect, inject, test } from 'vitest';
import { newVisitor, open } from '../setup/browser.ts';

const { url } = inject('hub');

test('the first stop skips to the main text', async () => {
	const page = await newVisitor();
	await open(page, url);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
});
