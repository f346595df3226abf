import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const petition = 'crossing-on-mill-lane';
const about = '?page=%2Fnews%2Ftown-clock-stopped%2F';

describe.each(langs)('the language switch of a form, from %s', (lang) => {
	const other = lang === 'en' ? 'cy' : 'en';

	test.each([
		['signing', paths.sign(petition), { name: 'Siân O’Brien', email: 'sian@', postcode: 'x' }],
		['starting', paths.start, { action: 'Light the path, <b>all</b> of it' }],
		['feedback', paths.feedback + about, { message: 'Dark & wet\n"here"', name: 'Siân' }],
		['a topic', paths.feedbackAbout('parks'), { message: 'The swing squeaks' }],
		['following', paths.feedbackFollow, { reference: 'A', key: 'one two' }],
		['own signatures', paths.own, { email: 'sian@' }],
		['a postcode', paths.whereILive, { postcode: 'ZZ' }],
		['a search', paths.search, { q: 'libr' }],
		['a code', `${paths.checkEmail(petition)}?c=1`, { code: '12' }],
		['a line', `${paths.useful}?page=${paths.guides}&useful=no`, { line: 'Which one?' }],
	] as const)('keeps what was typed: %s', async (_, path, typed) => {
		for (const scripts of [false, true]) {
			const page = await newVisitor({ scripts });
			await open(page, url + inLang(lang, path));
			await fill(page, typed);
			expect(await press(page, '.language')).toBe(200);
			expect(await page.$eval('html', (root) => root.lang)).toBe(other);
			for (const [name, value] of Object.entries(typed))
				expect(await page.$eval(`main [name=${name}]`, typedText)).toBe(value);
			expect(await page.title()).not.toContain(strings(other).common.errorPrefix);
			expect(await page.$$eval('#error-summary', isSeen)).toBe(false);

			await press(page, '.language');
			expect(await page.$eval('html', (root) => root.lang)).toBe(lang);
			for (const [name, value] of Object.entries(typed))
				expect(await page.$eval(`main [name=${name}]`, typedText)).toBe(value);
		}
	});

	test('is as good as a link while nothing is typed', async () => {
		const page = await newVisitor({ scripts: false });
		for (const path of [
			paths.sign(petition),
			paths.feedback + about,
			paths.feedbackAbout('parks'),
			paths.feedbackFollow,
			paths.own,
			paths.whereILive,
			`${paths.checkEmail(petition)}?c=1`,
			`${paths.search}?in=services&q=library`,
		]) {
			await open(page, url + inLang(lang, path));
			expect(await press(page, '.language')).toBe(200);
			expect(pathOf(page) + new URL(page.url()).search).toBe(
				inLang(other, path.replace(paths.feedbackAbout('parks'), paths.feedback)),
			);
		}
	});

	test('keeps a tick, a choice and what is wrong can be put right in that language', async () => {
		const page = await newVisitor();
		await open(page, url + inLang(lang, paths.sign(petition)));
		await fill(page, { name: 'Siân', wants_updates: true });
		await press(page, sendButton);
		expect(await page.title()).toContain(strings(lang).common.errorPrefix);
		await fill(page, { email: 'sian@example.org' });
		await press(page, '.language');
		expect(await page.$eval('[name=wants_updates]', isTicked)).toBe(true);
		expect(await page.$eval('[name=email]', typedText)).toBe('sian@example.org');
		expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
		await press(page, sendButton);
		expect(await textAt(page, '#postcode-error')).toBe(
			strings(other).errors.field.postcode_missing,
		);
	});

	test('keeps the page that feedback is about', async () => {
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.feedback + about));
		await fill(page, { message: `The hands stand still, ${lang} ${Date.now()}` });
		await press(page, '.language');
		await choose(page, '[name=kind]');
		await choose(page, '[name=topic]');
		await press(page, sendButton);
		if (pathOf(page).includes(paths.feedbackSimilar)) await press(page, sendButton);
		expect(pathOf(page)).toContain(inLang(other, paths.feedbackSent));
		const reference = await textAt(page, '#reference');
		const desk = await newVisitor({ scripts: false });
		await signIn(desk, await newStaff('officer'));
		await open(desk, url + paths.staffFeedbackCase(reference));
		expect(await textAt(desk, 'main')).toContain('/news/town-clock-stopped/');
	});
});

function typedText(field: Element) {
	return (field as HTMLInputElement).value;
}

function isTicked(field: Element) {
	return (field as HTMLInputElement).checked;
}

function isSeen(parts: Element[]) {
	return parts.some((part) => part.checkVisibility());
}
