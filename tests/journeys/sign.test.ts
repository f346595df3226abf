import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { confirmationLink, mailTo, mailsTo, newAddress } from './mail.ts';
import { countOf, pathOf, sign, walkToSignForm, type Person } from './walk.ts';

const { url } = inject('hub');

describe.each([
	['en', 'crossing-on-mill-lane'],
	['cy', 'welsh-story-time'],
] as const)('without scripts, in %s', (lang, petition) => {
	const { signing, mail: mailWords } = strings(lang);
	const path = (of: (slug: string) => string) => inLang(lang, of(petition));
	let page: Page;
	let person: Person;

	beforeEach(async () => {
		page = await newVisitor({ scripts: false });
		person = { name: 'Nia Wyn-O’Hare', email: newAddress('nia'), postcode: 'tb12ab' };
	});

	test('a resident finds a petition, signs, follows the link in the mail, and is counted once', async () => {
		const before = await countOf(petition);
		await walkToSignForm(page, petition, lang);
		await fill(page, person);
		await press(page, sendButton);
		expect(pathOf(page)).toBe(path(paths.checkEmail));
		expect(await countOf(petition)).toBe(before);

		const mail = await mailTo(person.email);
		expect(mail.subject).toBe(mailWords.confirmSignature.subject);
		await open(page, confirmationLink(mail));
		expect(await textAt(page, 'h1')).toBe(signing.ready.heading);
		expect(await countOf(petition)).toBe(before);

		await press(page, sendButton);
		expect(pathOf(page)).toBe(path(paths.signed));
		expect(await textAt(page, 'h1')).toBe(signing.signed.heading);
		expect(await countOf(petition)).toBe(before + 1);
		expect(await mailsTo(person.email)).toHaveLength(1);
	});

	test('a double press on Sign is one request, one mail, one code', async () => {
		await open(page, url + path(paths.sign));
		await fill(page, person);
		const sent = page.waitForNavigation();
		await page.$eval(sendButton, (button) => {
			(button as HTMLElement).click();
			(button as HTMLElement).click();
		});
		await sent;
		expect(pathOf(page)).toBe(path(paths.checkEmail));
		const { code } = await mailTo(person.email);
		await fill(page, { code: code! });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(path(paths.signed));
		expect(await mailsTo(person.email)).toHaveLength(1);
	});

	test('whoever signs again is told by mail, and the page tells nobody', async () => {
		await sign(page, petition, person, lang);
		const asked = await textAt(page, 'main');
		await open(page, confirmationLink(await mailTo(person.email)));
		await press(page, sendButton);
		const before = await countOf(petition);

		await sign(page, petition, person, lang);
		expect(await textAt(page, 'main')).toBe(asked);
		expect((await mailTo(person.email, 2)).subject).toBe(mailWords.alreadySigned.subject);
		expect(await countOf(petition)).toBe(before);
	});

	test('a button pressed in two windows counts once, and both say thank you', async () => {
		await sign(page, petition, person, lang);
		const link = confirmationLink(await mailTo(person.email));
		const other = await newVisitor({ scripts: false });
		await Promise.all([open(page, link), open(other, link)]);
		const before = await countOf(petition);

		await press(page, sendButton);
		await press(other, sendButton);
		expect(pathOf(other)).toBe(path(paths.signed));
		expect(await textAt(other, 'h1')).toBe(signing.signed.heading);
		expect(await countOf(petition)).toBe(before + 1);
	});

	test('the back button leads to pages that make sense', async () => {
		await sign(page, petition, person, lang);
		const link = confirmationLink(await mailTo(person.email));
		await page.goBack();
		expect(pathOf(page)).toBe(path(paths.sign));
		await open(page, link);
		await press(page, sendButton);
		await page.goBack();
		// A browser may ask for the page again, or show the button that it still remembers.
		if (await page.$('main form')) await press(page, sendButton);
		expect(await textAt(page, 'h1')).toBe(signing.counted.heading);
	});

	test('a slip in the address is asked about, and either answer is taken', async () => {
		await sign(page, petition, { ...person, email: 'nia@gmial.com' }, lang, 422);
		expect(await textAt(page, '#use_email')).toBe(signing.emailQuestion.use('nia@gmail.com'));
		const question = signing.emailQuestion.text('nia@gmial.com', 'nia@gmail.com');
		expect((await textAt(page, 'body')).split(question)).toHaveLength(2);
		await page.click('#error-summary a');
		expect(await page.$eval(':focus', ({ id }) => id)).toBe('email-question');
		await press(page, sendButton);
		expect(pathOf(page)).toBe(path(paths.checkEmail));

		await sign(
			page,
			petition,
			{ ...person, name: 'Nia Rees', email: `rees-${lang}@gmial.com` },
			lang,
			422,
		);
		await press(page, '#use_email');
		expect(pathOf(page)).toBe(path(paths.checkEmail));
		expect((await mailTo(`rees-${lang}@gmail.com`)).subject).toBe(
			mailWords.confirmSignature.subject,
		);
	});
});
