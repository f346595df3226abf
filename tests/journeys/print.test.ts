import { describe, expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { siteUrl } from '../setup/build-site.ts';
import { open, withPage } from '../setup/browser.ts';

const { url } = inject('hub');

describe('on paper, with dark colours asked for,', () => {
	test.each([
		['a petition', paths.petition('keep-the-14-bus')],
		['an article', paths.article('river-day-thanks')],
		['an article in Welsh', `/cy${paths.article('winter-bus-times')}`],
		['a guide', paths.guide('phone-and-data-costs')],
	])(
		'%s is fit for a noticeboard: its address, a code, black on white, nothing to press',
		async (_, path) => {
			await withPage(async (page) => {
				await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
				await open(page, url + path);
				await page.emulateMediaType('print');
				const seen = await page.evaluate(() => {
					const visible = (selector: string) =>
						[...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
					const { color, backgroundColor } = getComputedStyle(document.documentElement);
					return {
						note: visible('.print-note')
							.map((note) => note.textContent)
							.join(),
						noteBegins: visible('.print-note')[0]!.getBoundingClientRect().top,
						code: visible('.print-note svg').map(
							(code) => code.getBoundingClientRect().width >= 75,
						),
						forScreens: visible('nav, footer, form, button, .button, .skip, .language').length,
						colours: [color, backgroundColor],
					};
				});
				await page.emulateMediaType();
				expect(seen.note).toContain(siteUrl + path);
				expect(seen.noteBegins, 'on the first sheet').toBeLessThan(400);
				expect(seen).toMatchObject({
					code: [true],
					forScreens: 0,
					colours: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
				});
			});
		},
	);
});
