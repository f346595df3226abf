import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { newVisitor, open, withPage } from '../setup/browser.ts';
import { choose, fill, press, sendButton } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';

const { url } = inject('hub');
/** A phone of 320 pixels, and a wide window. */
const phone = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

test.each(
	[
		paths.news,
		paths.service('bin-collection-days'),
		paths.feedback,
		paths.feedbackAbout('market'),
		paths.feedbackFollow,
		paths.start,
		paths.startStep('why'),
		paths.sign('keep-the-14-bus'),
		paths.checkEmail('keep-the-14-bus'),
		paths.signed('keep-the-14-bus'),
		paths.own,
		paths.whereILive,
		`${paths.search}?q=library`,
	].flatMap((path) => langs.map((lang) => inLang(lang, path))),
)(
	'in a wide window, %s has its second column beside the first, and both begin on a level',
	async (path) => {
		await at(wide, path, async (page) => {
			const [first, second, ...more] = await page.$$eval('main .columns > *', (parts) =>
				parts.map((part) => {
					const { left, right, top } = part.getBoundingClientRect();
					const begins = [...part.children].find((child) => child.checkVisibility());
					const from = begins?.getBoundingClientRect().top ?? Number.NaN;
					return { left, right, top, from };
				}),
			);
			expect(more).toEqual([]);
			expect(second!.left - first!.right).toBeGreaterThanOrEqual(24);
			expect(second!.right).toBeLessThanOrEqual(wide.width);
			expect(Math.abs(second!.from - first!.from)).toBeLessThanOrEqual(8);
		});
	},
);

test.each(langs)(
	'on a tablet, petitions stand two in a row, and what is beside them in a wide window begins on a level (%s)',
	async (lang) => {
		await at({ width: 768, height: 900 }, inLang(lang, paths.petitions), async (page) => {
			const [first, second, third] = await boxesOf(page, '.paired > li');
			expect(second!.top).toBe(first!.top);
			expect(third!.top).toBeGreaterThanOrEqual(first!.bottom);
			expect(second!.left - first!.right).toBeGreaterThanOrEqual(24);
			expect(second!.right).toBeGreaterThan(720);
			const [steps, help] = await boxesOf(page, '.beside > section > h2');
			expect(help!.top).toBe(steps!.top);
		});
		await at(phone, inLang(lang, paths.petitions), async (page) => {
			const [first, second] = await boxesOf(page, '.paired > li');
			expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
		});
	},
);

test('on the desk, both columns begin on a level, and no button breaks in a word', async () => {
	const page = await newVisitor();
	await signIn(page, await newStaff('administrator', 'officer', 'moderator'));
	await page.setViewport(wide);
	// Two headings are level to the pixel; a heading beside the name of a field is as high as its rule allows.
	for (const [path, most] of [
		[paths.staff, 1],
		[paths.staffFeedback, 1],
		[paths.staffSheets, 1],
		[paths.staffHolidays, 16],
		[paths.staffArea('mill'), 16],
		[paths.staffPetitionAct('keep-the-14-bus', 'respond_to'), 16],
	] as const) {
		await open(page, url + path);
		const tops = await page.$$eval('main .columns > *', (parts) =>
			parts.map((part) => {
				const text = [...part.querySelectorAll('h2, h3, label, legend, td')].find((each) =>
					each.checkVisibility(),
				);
				return text!.getBoundingClientRect().top;
			}),
		);
		expect([path, tops.length]).toEqual([path, 2]);
		expect([path, Math.abs(tops[1]! - tops[0]!) <= most]).toEqual([path, true]);
	}
	for (const path of [paths.staffHolidays, paths.staffMailDomains, paths.staffNetworks]) {
		await open(page, url + path);
		const heights = await page.$$eval('td button', (buttons) =>
			buttons.map((button) => button.getBoundingClientRect().height),
		);
		expect(heights.length).toBeGreaterThan(1);
		expect([path, Math.max(...heights) < 60]).toEqual([path, true]);
	}
	await page.setViewport(phone);
	for (const path of [paths.staffHolidays, paths.staffMailDomains, paths.staffNetworks])
		for (const lang of langs) {
			await open(page, url + inLang(lang, path));
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect([path, lang, width]).toEqual([path, lang, phone.width]);
		}
});

test.each(langs)(
	'on a phone, the number of a rule breaks between words only (%s)',
	async (lang) => {
		const page = await newVisitor();
		await signIn(page, await newStaff('administrator'));
		await page.setViewport(phone);
		await open(page, url + inLang(lang, paths.staffRules));
		const broken = await page.$$eval('td', (cells) =>
			cells.flatMap((cell) => {
				const text = cell.firstChild!;
				return [...text.nodeValue!.matchAll(/[\p{L}\p{N}]+/gu)]
					.filter(({ index, 0: word }) => {
						const range = new Range();
						range.setStart(text, index);
						range.setEnd(text, index + word.length);
						return range.getClientRects().length > 1;
					})
					.map(([word]) => word);
			}),
		);
		expect(broken).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
	},
);

test('a box for one line is one line high, on the desk too', async () => {
	const page = await newVisitor();
	await signIn(page, await newStaff('officer', 'moderator'));
	await page.setViewport(wide);
	for (const path of [
		paths.feedbackFollow,
		paths.staffPetitionAct('a-handrail-at-the-ferry-steps', 'withdraw_for'),
	]) {
		await open(page, url + path);
		const heights = await page.$$eval('main .field input', (boxes) =>
			boxes.map((box) => box.getBoundingClientRect().height),
		);
		expect(heights.length, path).toBeGreaterThan(0);
		expect(Math.max(...heights), path).toBeLessThan(60);
	}
});

test.each(langs)('the figures of feedback scroll by themselves on a phone (%s)', async (lang) => {
	await at(phone, inLang(lang, paths.feedbackAnswers), async (page) => {
		expect(await page.$$('#figures tr')).not.toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
		const [region] = await page.$$eval('.table', (parts) =>
			parts.map((part) => part.getAttribute('tabindex')),
		);
		expect(region).toBe('0');
	});
});

test('a fact stands clear of its name', async () => {
	await at(wide, paths.place('library'), async (page) => {
		const gutters = await page.$$eval('.facts > div', (facts) =>
			facts.map((fact) => {
				const [name, words] = [...fact.querySelectorAll('dt, dd')];
				return words!.getBoundingClientRect().left - name!.getBoundingClientRect().right;
			}),
		);
		expect(gutters.length).toBeGreaterThan(3);
		expect(Math.min(...gutters)).toBeGreaterThanOrEqual(12);
	});
});

test('the link from an error to a choice shows its question', async () => {
	const page = await newVisitor();
	await page.setViewport(phone);
	await open(page, url + paths.feedback);
	await press(page, sendButton);
	await page.$eval('#error-summary a', (link) => (link as HTMLElement).click());
	await page.waitForFunction(() => document.activeElement?.closest('fieldset'));
	const legend = await page.evaluate(() => {
		const question = document.activeElement!.closest('fieldset')!.querySelector('legend')!;
		const { top, bottom } = question.getBoundingClientRect();
		return { top, bottom };
	});
	expect(legend.top).toBeGreaterThanOrEqual(0);
	expect(legend.bottom).toBeLessThanOrEqual(phone.height);
});

test('on a phone, a long address in “Yes, use …” stays in its box', async () => {
	const page = await newVisitor();
	await page.setViewport(phone);
	await open(page, url + paths.sign('keep-the-14-bus'));
	const email = 'anna-maria.pritchard-llewellyn.of.thornbeck@gmial.com';
	await fill(page, { name: 'Anna Pritchard', email, postcode: 'TB1 2AB' });
	await press(page, sendButton);
	const right = await page.$eval('#use_email', (box) => box.getBoundingClientRect().right);
	expect(right).toBeLessThanOrEqual(phone.width);
	expect(await overflow(page)).toBe(0);
});

test('on a phone, a shadow says that a timetable goes on, and the page stays in its window', async () => {
	await at(phone, paths.article('winter-bus-times'), async (page) => {
		const [table] = await page.$$eval('.table', (all) =>
			all.map((box) => {
				const { backgroundImage, backgroundAttachment } = getComputedStyle(box);
				return {
					hidden: box.scrollWidth - box.clientWidth,
					layers: backgroundImage.split('linear-gradient').length - 1,
					moving: backgroundAttachment.split(', ').filter((each) => each === 'local').length,
				};
			}),
		);
		expect(table!.hidden).toBeGreaterThan(0);
		// Two shadows at the edges, and two pieces of paper that move over them where the table ends.
		expect(table).toMatchObject({ layers: 4, moving: 2 });
		expect(await overflow(page)).toBe(0);
	});
});

test('a quotation names its speaker apart from the words', async () => {
	await at(wide, paths.article('town-clock-stopped'), async (page) => {
		const [words, speaker] = await page.$$eval('blockquote p', (all) =>
			all.map((line) => {
				const { fontFamily, fontSize } = getComputedStyle(line);
				const { content } = getComputedStyle(line, '::before');
				return { fontFamily, size: parseFloat(fontSize), content };
			}),
		);
		expect(speaker!.fontFamily).not.toBe(words!.fontFamily);
		expect(speaker!.size).toBeLessThan(words!.size);
		expect(speaker!.content).toContain('–');
		expect(words!.content).toBe('none');
	});
});

test('what is hidden is not seen: a message that nobody has answered cannot be reopened', async () => {
	const page = await newVisitor();
	await open(page, url + paths.feedback);
	await choose(page, '#topic-market');
	await fill(page, { message: 'The awning of the egg stall has a hole.' });
	await press(page, sendButton);
	const said = await page.$$eval('#reference, #key', (all) => all.map((each) => each.textContent));
	await open(page, url + paths.feedbackFollow);
	await fill(page, { reference: said[0]!, key: said[1]! });
	await press(page, sendButton);
	const seen = await page.$$eval('#reply, #reopen', (all) =>
		all.map((button) => [button.id, button.checkVisibility()]),
	);
	expect(Object.fromEntries(seen)).toEqual({ reply: true, reopen: false });
});

async function at(
	window: { width: number; height: number },
	path: string,
	look: (page: Page) => Promise<void>,
) {
	await withPage(async (page) => {
		await page.setViewport(window);
		await open(page, url + path);
		await look(page);
		await page.setViewport(null);
	});
}

/** How many pixels of the page are beside its window. */
function overflow(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

function boxesOf(page: Page, selector: string) {
	return page.$$eval(selector, (parts) =>
		parts.map((part) => {
			const { left, right, top, bottom } = part.getBoundingClientRect();
			return { left, right, top, bottom };
		}),
	);
}
