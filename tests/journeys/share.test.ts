import { expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { siteUrl } from '#local/town/facts.ts';
import { strings } from '#strings/index.ts';
import { open, withPage } from '../setup/browser.ts';

const { url } = inject('hub');

test.each(langs)('a button copies the address of a page, and says so: %s', async (lang) => {
	await withPage(async (page) => {
		await page
			.browserContext()
			.overridePermissions(url, ['clipboard-read', 'clipboard-sanitized-write']);
		for (const path of [paths.service('missed-bin'), paths.petition('keep-the-14-bus')]) {
			await page.setJavaScriptEnabled(true);
			await open(page, url + inLang(lang, path));
			const button = '[data-copy] button';
			await page.waitForSelector(button, { visible: true });
			await page.bringToFront();
			await page.click(button);
			const { copied } = strings(lang).common.share;
			await page.waitForFunction(
				(said) => document.querySelector('[data-copy] [role=status]')?.textContent === said,
				{},
				copied,
			);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
				siteUrl + inLang(lang, path),
			);
			await page.setJavaScriptEnabled(false);
			await open(page, url + inLang(lang, path));
			expect(await page.$eval(button, (each) => each.checkVisibility())).toBe(false);
		}
	});
});
