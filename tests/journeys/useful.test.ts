import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { pageLineLimit } from '#domain/useful.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, focusedId, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');

describe.each(langs)('whether a page was useful, without scripts, in %s', (lang) => {
	const words = strings(lang).useful;
	const event = inLang(lang, paths.event('christmas-lights'));

	test('is said with one press and one line, and the desk shows the total and the line', async () => {
		const before = await deskSays(event);
		const page = await newVisitor({ scripts: false });
		await open(page, url + event);
		expect(await press(page, '.useful [value=no]')).toBe(200);
		expect(await textAt(page, 'h1')).toBe(words.thanks);
		expect(await textAt(page, '#said')).toBe(words.counted.no);

		const line = `Which stop? <b>${lang}</b> =1+1`;
		await fill(page, { line: `${line}${'W'.repeat(pageLineLimit)}` });
		expect(await press(page, sendButton)).toBe(422);
		expect(await page.title()).toMatch(new RegExp(`^${strings(lang).common.errorPrefix}`));
		await expect.poll(() => focusedId(page)).toBe('error-summary');
		expect(await page.$eval('#line', (field) => (field as HTMLTextAreaElement).value)).toContain(
			line,
		);
		await fill(page, { line });
		expect(await press(page, sendButton)).toBe(200);
		expect(await textAt(page, '#said')).toBe(words.kept);
		expect(await page.$eval('[name=line]', (field) => field.checkVisibility())).toBe(false);
		expect(await page.cookies()).toEqual([]);
		await press(page, '#back');
		expect(pathOf(page)).toBe(event);

		const after = await deskSays(event);
		expect(after.not_useful).toBe(before.not_useful + 1);
		expect(after.text).toContain(line);
	});

	test('is asked and thanked for on pages without faults, also where the line is too long', async () => {
		const page = await newVisitor();
		await open(page, url + event);
		expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
		await open(page, url + inLang(lang, paths.places));
		await press(page, '.useful [value=yes]');
		for (const standard of ['WCAG2AA', 'WCAG2AAA'] as const)
			expect(await faultsOn(page, { width: 320, standard })).toEqual([]);
		await fill(page, { line: 'W'.repeat(pageLineLimit + 1) });
		await press(page, sendButton);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	});

	test('goes on in the other language, back to the page in that language', async () => {
		const other = lang === 'en' ? 'cy' : 'en';
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.guides));
		await press(page, '.useful [value=yes]');
		await press(page, '.language');
		expect(await textAt(page, '#said')).toBe(strings(other).useful.counted.yes);
		await press(page, '#back');
		expect(pathOf(page)).toBe(inLang(other, paths.guides));
	});
});

/** What the desk says of a page: how many found it not useful, and the text of its row. */
async function deskSays(address: string) {
	const page = await newVisitor({ scripts: false });
	await signIn(page, await newStaff('editor'));
	await open(page, url + paths.staffPageVotes);
	const rows = await page.$$eval('.items > li', (items) =>
		items.map((item) => [item.querySelector('h2')!.textContent.trim(), item.textContent] as const),
	);
	const text = new Map(rows).get(address) ?? '';
	const { not_useful } = staffStrings('en').feedback.votes;
	const [, number = '0'] = new RegExp(`${not_useful}:\\s*(\\d+)`).exec(text) ?? [];
	return { not_useful: Number(number), text };
}
