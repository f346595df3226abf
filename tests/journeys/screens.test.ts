import { expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { newVisitor, open, withPage } from '../setup/browser.ts';

const { url } = inject('hub');

test.each(
	[paths.home, paths.news, paths.events, paths.guides, paths.places, paths.petitions].flatMap(
		(path) => langs.map((lang) => inLang(lang, path)),
	),
)('on a small phone, %s begins within the first 180 pixels', async (path) => {
	await withPage(async (page) => {
		await page.setViewport({ width: 320, height: 640 });
		await open(page, url + path);
		const begins = await page.$eval('main', (main) => {
			const first = [...main.querySelectorAll('.tag, h1:not(.sr-only), h2')][0]!;
			return first.getBoundingClientRect().top;
		});
		await page.setViewport(null);
		expect(begins).toBeLessThanOrEqual(180);
	});
});

test("the opening hours mark today's line on the reader's day, and no line without scripts", async () => {
	const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/London' });
	const page = await newVisitor();
	await open(page, url + paths.place('library'));
	const before = weekday.format();
	const marked = await page.$$eval('.hours [aria-current=date] th', (all) =>
		all.map((each) => each.textContent),
	);
	// At midnight, the page may still be on the day before.
	expect([[before], [weekday.format()]]).toContainEqual(marked);

	const still = await newVisitor({ scripts: false });
	await open(still, url + paths.place('library'));
	expect(await still.$$('.hours [aria-current]')).toEqual([]);
	expect(await still.$$('.hours tr')).toHaveLength(7);
});

test.each([
	[inLang('cy', paths.news), 'en', '[Saesneg]'],
	[inLang('cy', paths.petitions), 'en', '[Saesneg]'],
	[paths.petitions, 'cy', '[Welsh]'],
])(
	'on %s, a headline in the other language says so, and no other one does',
	async (path, of, mark) => {
		await withPage(async (page) => {
			await open(page, url + path);
			const marks = await page.$$eval('main :is(h2, h3) > a', (all) =>
				all.map((link) => [
					link.closest('[lang]')!.getAttribute('lang'),
					getComputedStyle(link, '::after').content,
				]),
			);
			expect(marks.map(([lang]) => lang)).toContain(of);
			for (const [lang, content] of marks)
				if (lang === of) expect(content).toContain(mark);
				else expect(content).toBe('none');
		});
	},
);
