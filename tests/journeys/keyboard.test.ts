import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { focusedId, textAt } from '../setup/forms.ts';
import { confirmationLink, mailTo, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const petition = 'keep-the-14-bus';

describe.each(langs)('with the keyboard alone, in %s', (lang) => {
	const { signing } = strings(lang);
	const link = (path: string) => `a[href="${inLang(lang, path)}"]`;
	const summaryLink = (field: string) => `#error-summary a[href="#${field}"]`;

	test('a resident goes from the home page to a counted signature, mistakes and all', async () => {
		const page = await newVisitor({ scripts: false });
		const email = newAddress('gwen');
		await open(page, url + inLang(lang, paths.home));
		await enter(page, link(paths.petitions));
		await enter(page, link(paths.petition(petition)));
		await enter(page, link(paths.sign(petition)));

		await typeInto(page, '#name', 'Gwen Parry');
		await typeInto(page, '#email', 'gwen');
		await tabTo(page, '#wants_updates');
		await page.keyboard.press('Space');
		await enter(page, 'button:not([name])');

		expect(await page.title()).toMatch(new RegExp(`^${strings(lang).common.errorPrefix}`));
		await expect.poll(() => focusedId(page)).toBe('error-summary');
		expect(
			await page.$$eval('#error-summary a', (all) => all.map((each) => each.getAttribute('href'))),
		).toEqual(['#email', '#postcode']);
		expect(await page.$eval('#wants_updates', (box) => (box as HTMLInputElement).checked)).toBe(
			true,
		);

		await tabTo(page, summaryLink('email'));
		await page.keyboard.press('Enter');
		expect(await focusedId(page)).toBe('email');
		await retype(page, email);
		await typeInto(page, '#postcode', 'TB1 2AB');
		await page.keyboard.press('Enter');
		await page.waitForFunction(
			(path) => location.pathname === path,
			{},
			inLang(lang, paths.checkEmail(petition)),
		);

		await open(page, confirmationLink(await mailTo(email)));
		await enter(page, 'main button');
		expect(pathOf(page)).toBe(inLang(lang, paths.signed(petition)));
		expect(await textAt(page, 'h1')).toBe(signing.signed.heading);
	});

	test('a resident sends feedback, mistakes and all', async () => {
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.feedback));
		await typeInto(page, '#email', 'gwen@');
		await enter(page, 'main form button');
		await expect.poll(() => focusedId(page)).toBe('error-summary');

		await tabTo(page, '#error-summary a[href^="#topic"]');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
			'topic',
		);
		await page.keyboard.press('Space');
		await typeInto(page, '#message', 'The clock stands still.');
		await tabTo(page, '#email');
		await retype(page, newAddress('gwen'));
		await enter(page, 'main form button');
		expect(pathOf(page)).toMatch(/\/feedback\/sent\/\w{4}-\w{5}\/$/);
	});
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string) {
	for (let most = 150; most > 0; most--) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
	}
	throw new Error(`The Tab key never came to ${selector} on ${page.url()}.`);
}

/** Goes to a link or a button, presses Enter, and waits for what it leads to. */
async function enter(page: Page, selector: string) {
	await tabTo(page, selector);
	await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
}

async function typeInto(page: Page, selector: string, text: string) {
	await tabTo(page, selector);
	await page.keyboard.type(text);
}

async function retype(page: Page, text: string) {
	await page.keyboard.down('Control');
	await page.keyboard.press('KeyA');
	await page.keyboard.up('Control');
	await page.keyboard.type(text);
}
