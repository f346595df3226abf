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
	[inLang('cy', paths.home), 'en', '[Saesneg]'],
	[inLang('cy', paths.news), 'en', '[Saesneg]'],
	[inLang('cy', paths.petitions), 'en', '[Saesneg]'],
	[inLang('cy', paths.services), 'en', '[Saesneg]'],
	[inLang('cy', paths.service('blue-badge')), 'en', '[Saesneg]'],
	[inLang('cy', paths.index), 'en', '[Saesneg]'],
	[paths.petitions, 'cy', '[Welsh]'],
])(
	'on %s, what is in the other language says so once, and nothing else does',
	async (path, of, mark) => {
		await withPage(async (page) => {
			await open(page, url + path);
			const seen = await page.$$eval(
				'main, main *',
				(all, of) => {
					const marks = (each: Element) => getComputedStyle(each, '::after').content;
					const isMarked = (each: Element) => /Saesneg|Welsh/.test(marks(each));
					const foreign = (each: Element) => each.closest('[lang]')!.getAttribute('lang') === of;
					// A headline says it for the summary under it, and a line above a whole text for that text.
					const says = (each: Element) =>
						[each, ...each.querySelectorAll('h2, h3')].some(isMarked) ||
						(each.matches('h2 ~ p, h3 ~ p') && [...each.parentElement!.children].some(isMarked)) ||
						each.matches('h1, div, .plain');
					return {
						marks: all.filter(isMarked).map(marks),
						wrong: all
							.filter((each) => isMarked(each) && !foreign(each))
							.map((each) => each.outerHTML),
						silent: all
							.filter((each) => each.getAttribute('lang') === of && !says(each))
							.map((each) => each.outerHTML),
						twice: all
							.filter(
								(each) =>
									isMarked(each) &&
									each.parentElement!.closest(':is(a, li, dd, span)[lang]') &&
									isMarked(each.parentElement!.closest('[lang]')!),
							)
							.map((each) => each.outerHTML),
					};
				},
				of,
			);
			expect(seen).toMatchObject({ wrong: [], silent: [], twice: [] });
			expect(seen.marks.length).toBeGreaterThan(0);
			for (const content of seen.marks) expect(content).toContain(mark);
		});
	},
);
