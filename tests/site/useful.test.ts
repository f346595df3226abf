import { expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { open, withPage } from '../setup/browser.ts';
import { indexed, pages } from './built.ts';
import { attribute, findAll } from './tree.ts';

const { url } = inject('hub');

/** Where people are asked for something else: forms, petitions and messages. */
const quiet =
	/^(?:\/cy)?\/(?:petitions|data|support|my-petition|my-signatures|feedback|where-i-live)\//;
const asking = pages.filter(({ document }) => askedOn(document).length > 0);

test('every page that can be found asks whether it was useful, but for forms and petitions', () => {
	const wanted = indexed.filter(({ path }) => !quiet.test(path));
	expect(asking.map(({ path }) => path)).toEqual(wanted.map(({ path }) => path));
	expect(asking.length).toBeGreaterThan(100);
	for (const path of ['/', '/news/', '/services/bin-collection-days/', '/cy/contact/'])
		expect(asking.map((page) => page.path)).toContain(path);
});

test('the question is outside the text of a page, is about that page, and sends nothing else', () => {
	for (const { document, path, lang } of asking) {
		const [form, ...others] = askedOn(document);
		expect(others).toEqual([]);
		expect(attribute(form!, 'action')).toBe(`${inLang(lang, paths.useful)}?page=${path}`);
		const fields = ['input', 'textarea', 'select'].flatMap((name) => findAll(form!, name));
		expect(fields).toEqual([]);
		const buttons = findAll(form!, 'button').map((button) => attribute(button, 'value'));
		expect(buttons).toEqual(['yes', 'no']);
		const [main] = findAll(document, 'main');
		expect(askedOn(main!)).toEqual([]);
	}
});

test('the address of the question may be answered for every page that asks', async () => {
	for (const path of ['/', '/news/town-clock-stopped/', '/cy/', '/cy/services/']) {
		const { status } = await fetch(`${url}${paths.useful}?page=${path}&useful=yes`);
		expect([path, status]).toEqual([path, 200]);
	}
	for (const path of ['/404/', '/feedback/sent/', '/news/never-was/', '/useful/'])
		expect((await fetch(`${url}${paths.useful}?page=${path}&useful=yes`)).status).toBe(404);
});

test.each(langs)(
	'the buttons are large enough for a finger and are not printed: %s',
	async (lang) => {
		await withPage(async (page) => {
			for (const width of [320, 1280]) {
				await page.setViewport({ width, height: 800 });
				await open(page, url + inLang(lang, paths.services));
				const sizes = await page.$$eval('.useful button', (buttons) =>
					buttons
						.map((button) => button.getBoundingClientRect())
						.map(({ width, height }) => [width, height]),
				);
				expect(sizes).toHaveLength(2);
				for (const [wide, high] of sizes) expect(Math.min(wide!, high!)).toBeGreaterThanOrEqual(44);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			}
			await page.emulateMediaType('print');
			expect(await page.$eval('.useful', (form) => form.checkVisibility())).toBe(false);
			await page.emulateMediaType();
			await page.setViewport(null);
		});
	},
);

test.each(langs)('the question reads as a question with its answers: %s', (lang) => {
	const { document } = asking.find((page) => page.path === inLang(lang, paths.services))!;
	const words = strings(lang).useful;
	const html = asking.find((page) => page.path === inLang(lang, paths.services))!.html;
	const [form] = askedOn(document);
	expect(attribute(form!, 'aria-labelledby')).toBe('useful');
	expect(html).toContain(`<h2 id="useful">${words.title}</h2>`);
	for (const answer of [words.yes, words.no])
		expect(html).toMatch(new RegExp(`> ?${answer} ?</button>`));
});

function askedOn(part: Parameters<typeof findAll>[0]) {
	return findAll(part, 'form').filter((form) =>
		/^(?:\/cy)?\/useful\/\?/.test(attribute(form, 'action') ?? ''),
	);
}
