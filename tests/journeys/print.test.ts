import { describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { siteUrl } from '#local/town/facts.ts';
import { langs } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open, withPage } from '../setup/browser.ts';

const { url } = inject('hub');
/** Pixels. */
const POINT = 96 / 72;

describe('on paper, with dark colours asked for,', () => {
	test.each([
		['a petition', paths.petition('keep-the-14-bus')],
		['an article', paths.article('river-day-thanks')],
		['an event', paths.event('beck-clean-up')],
		['the list of events', paths.events],
		['a place', paths.place('library')],
		['an article in Welsh', `/cy${paths.article('winter-bus-times')}`],
		['a guide', paths.guide('phone-and-data-costs')],
	])(
		'%s is fit for a noticeboard: its address, a code, black on white, nothing to press',
		async (_, path) => {
			await withPage(async (page) => {
				await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
				// As wide as the text is on A4.
				await page.setViewport({ width: Math.round(18.2 * 37.8), height: 1100 });
				await open(page, url + path);
				await page.emulateMediaType('print');
				const seen = await page.evaluate(() => {
					// A town may have a longer name than ours, and the line under all this has to give way.
					document.querySelector('.print-note b')!.append('/a-longer-address'.repeat(6));
					const visible = (selector: string) =>
						[...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
					const touch = (one: Element, other: Element) => {
						const [a, b] = [one, other].map((each) => each.getBoundingClientRect());
						return (
							a!.left < b!.right && b!.left < a!.right && a!.top < b!.bottom && b!.top < a!.bottom
						);
					};
					const { color, backgroundColor } = getComputedStyle(document.documentElement);
					return {
						note: visible('.print-note')
							.map((note) => note.textContent)
							.join(),
						beside: visible('.print-note *').filter((each) =>
							visible('.masthead *').some((head) => touch(each, head)),
						).length,
						noteBegins: visible('.print-note')[0]!.getBoundingClientRect().top,
						noteEnds: Math.max(
							...visible('.print-note *').map((each) => each.getBoundingClientRect().bottom),
						),
						textBegins: visible('main')[0]!.getBoundingClientRect().top,
						code: visible('.print-note svg').map(
							(code) => code.getBoundingClientRect().width >= 75,
						),
						forScreens: visible('nav, footer, form, button, .button, .skip, .language').length,
						colours: [color, backgroundColor],
						// Printers leave out backgrounds: what is light would be lost.
						light: visible('main *')
							.filter((each) => /^rgb\((?:2\d\d, ){2}/.test(getComputedStyle(each).color))
							.map((each) => each.outerHTML),
						headline: parseFloat(getComputedStyle(document.querySelector('h1')!).fontSize),
					};
				});
				await page.emulateMediaType();
				await page.setViewport(null);
				expect(seen.note).toContain(siteUrl + path);
				expect(seen.noteBegins, 'on the first sheet').toBeLessThan(400);
				expect(seen.noteEnds, 'above the line').toBeLessThanOrEqual(seen.textBegins + 0.5);
				expect(seen.headline, 'read from two metres').toBeGreaterThanOrEqual(40 * POINT - 0.01);
				expect(seen).toMatchObject({
					code: [true],
					light: [],
					beside: 0,
					forScreens: 0,
					colours: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
				});
			});
		},
	);
});

describe.each(langs)('"Print this for the noticeboard" (%s)', (lang) => {
	const { button } = strings(lang).common.print;

	test.each([
		paths.article('mill-lane-night-closure'),
		paths.event('christmas-lights'),
		paths.guide('send-an-email'),
		paths.place('library'),
	])('is one press on %s', async (path) => {
		const page = await newVisitor();
		await page.evaluateOnNewDocument(() => {
			window.print = () => document.body.append('Printed.');
		});
		await open(page, url + inLang(lang, path));
		await page.locator(`::-p-aria(${button}[role="button"])`).click();
		const presses = await page.$eval('body', ({ textContent }) => textContent.split('Printed.'));
		expect(presses).toHaveLength(2);
	});

	test('is not promised where no script runs', async () => {
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.article('mill-lane-night-closure')));
		const shown = await page.$$eval('main button', (all) =>
			all.filter((each) => each.checkVisibility()),
		);
		expect(shown).toEqual([]);
	});

	test.each([
		['a notice of normal length', paths.article('mill-lane-night-closure'), 1],
		['an event', paths.event('beck-clean-up'), 1],
		['a place', paths.place('library'), 1],
		['a petition, with a sheet to sign', paths.petition('crossing-on-mill-lane'), 2],
		['a petition that is closed', paths.petition('longer-library-hours'), 1],
		['the guides', paths.guides, 1],
		['the places', paths.places, 1],
		['a guide', paths.guide('get-online'), 2],
		['a long report with its tables', paths.article('budget-consultation-results'), 3],
	])('prints %s on no more sheets of A4 than it needs: %s, %i', async (_, path, most) => {
		await withPage(async (page) => {
			await open(page, url + inLang(lang, path));
			const sheets = sheetsIn(await page.pdf({ preferCSSPageSize: true }));
			expect(sheets.length).toBeLessThanOrEqual(most);
			for (const [width, height] of sheets) {
				expect(Math.abs(width! - 210)).toBeLessThan(1);
				expect(Math.abs(height! - 297)).toBeLessThan(1);
			}
		});
	});

	test('says when and where an event is in large letters', async () => {
		await withPage(async (page) => {
			await open(page, url + inLang(lang, paths.event('beck-clean-up')));
			await page.emulateMediaType('print');
			const sizes = await page.$$eval('.facts dd', (facts) =>
				facts.map((fact) => parseFloat(getComputedStyle(fact).fontSize)),
			);
			await page.emulateMediaType();
			expect(Math.min(...sizes.slice(0, 2))).toBeGreaterThanOrEqual(16 * POINT - 0.01);
		});
	});
});

/** Width and height of each sheet, in millimetres. */
function sheetsIn(pdf: Uint8Array): number[][] {
	const boxes = Buffer.from(pdf)
		.toString('latin1')
		.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
	return [...boxes].map(([, ...sides]) => sides.map((side) => (Number(side) / 72) * 25.4));
}

test.each(langs)(
	'an open petition prints ten lines to sign, each with a name, an address, a postcode and a signature, and where to hand them in: %s',
	async (lang) => {
		const { columns } = strings(lang).sheets;
		await withPage(async (page) => {
			await open(page, url + inLang(lang, paths.petition('keep-the-14-bus')));
			expect(await page.$eval('.paper', (sheet) => sheet.checkVisibility())).toBe(false);
			await page.emulateMediaType('print');
			const seen = await page.$eval('.paper', (sheet) => ({
				isShown: sheet.checkVisibility(),
				// Millimetres. A hand needs 8 at least.
				lines: [...sheet.querySelectorAll('tbody tr')].filter(
					(row) => (row.getBoundingClientRect().height / 96) * 25.4 >= 8,
				).length,
				columns: [...sheet.querySelectorAll('thead th')].map((each) => each.textContent),
				text: sheet.textContent,
			}));
			await page.emulateMediaType();
			expect(seen.isShown).toBe(true);
			expect(seen.lines).toBeGreaterThanOrEqual(10);
			const { name, address, postcode, signature } = columns;
			expect(seen.columns).toEqual(expect.arrayContaining([name, address, postcode, signature]));
			expect(seen.text).toContain('TB1 2AA');
		});
	},
);

test.each(langs)(
	'a form prints as one that can be filled in with a pen and posted: %s',
	async (lang) => {
		await withPage(async (page) => {
			for (const path of [paths.feedback, paths.sign('keep-the-14-bus')]) {
				await open(page, url + inLang(lang, path));
				expect(await page.$eval('.on-paper', (note) => note.checkVisibility())).toBe(false);
				await page.emulateMediaType('print');
				const seen = await page.evaluate(() => ({
					boxes: [
						...document.querySelectorAll('main form :is(input:not([type=hidden]), textarea)'),
					].map((box) => box.checkVisibility()),
					// A browser draws what is chosen on the screen: on paper every box is empty.
					drawn: [...document.querySelectorAll('[type=radio], [type=checkbox]')].filter(
						(box) => getComputedStyle(box).appearance !== 'none',
					).length,
					dead: [...document.querySelectorAll('.more')].filter((link) => link.checkVisibility())
						.length,
					buttons: [...document.querySelectorAll('button')].some((button) =>
						button.checkVisibility(),
					),
					note: document.querySelector('.on-paper')?.checkVisibility(),
				}));
				await page.emulateMediaType();
				expect(seen.boxes.length).toBeGreaterThan(2);
				expect(seen).toEqual({
					boxes: seen.boxes.map(() => true),
					...{ drawn: 0, dead: 0, buttons: false, note: true },
				});
			}
		});
	},
);

test.each(langs)(
	'a form of several pages, or one for an email, can be posted too: %s',
	async (lang) => {
		await withPage(async (page) => {
			for (const [path, least] of [
				[paths.startStep('what'), 17],
				[paths.own, 0],
			] as const) {
				await open(page, url + inLang(lang, path));
				await page.emulateMediaType('print');
				const seen = await page.$$eval('.on-paper, .on-paper .rule', (parts) => ({
					shown: parts.every((part) => part.checkVisibility()),
					rules: parts.filter((part) => part.matches('.rule') && part.clientHeight > 30).length,
					text: parts.at(-1)!.textContent,
				}));
				await page.emulateMediaType();
				expect(seen.shown).toBe(true);
				expect(seen.rules).toBeGreaterThanOrEqual(least);
				expect(seen.text).toContain('TB1 2AA');
			}
		});
	},
);

test('the reference fits the smallest phone', async () => {
	await withPage(async (page) => {
		await page.setViewport({ width: 320, height: 600 });
		await open(page, `${url}${paths.feedbackSent}X3S5-MG2SC/`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await page.setViewport(null);
	});
});
