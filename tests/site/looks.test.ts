import { describe, expect, inject, test } from 'vitest';
import { open, withPage } from '../setup/browser.ts';
import { faultsOn } from './accessible.ts';
import { templates } from './templates.ts';

const { url } = inject('hub');

describe.concurrent('nothing is wrong in the dark, and contrast is AAA, on', () => {
	test.each(templates)('%s', async (path) => {
		await withPage(async (page) => {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
			await open(page, url + path);
			expect(await faultsOn(page, { standard: 'WCAG2AAA' })).toEqual([]);
		});
	});
});

describe.concurrent('nothing is wrong on a small phone, and contrast is AAA, on', () => {
	test.each(templates)('%s', async (path) => {
		await withPage(async (page) => {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
			await open(page, url + path);
			expect(await faultsOn(page, { standard: 'WCAG2AAA', width: 320 })).toEqual([]);
		});
	});
});
