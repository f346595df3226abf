import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { faultsOn } from '../site/accessible.ts';
import { mailTo, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');

describe.each(langs)('feedback without scripts, in %s', (lang) => {
	test('comes from an article, gets a reference on the page and by mail, and reaches the team', async () => {
		const page = await newVisitor({ scripts: false });
		const email = newAddress('ada');
		const message = `Mae'r cloc & <b>the clock</b>\nstands still. ${email}`;
		await open(page, url + inLang(lang, paths.article('town-clock-stopped')));
		await press(page, `a[href^="${inLang(lang, paths.feedback)}?page="]`);
		await page.$eval('[value=streets-and-lights]', (radio) => (radio as HTMLElement).click());
		await fill(page, { message, location: 'Market Square', name: 'Ada Rowe', email });
		await press(page, sendButton);

		const reference = await textAt(page, '#reference');
		expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{5}$/);
		expect(pathOf(page)).toBe(inLang(lang, `${paths.feedbackSent}${reference}/`));

		const receipt = await mailTo(email);
		expect(receipt.subject).toBe(strings(lang).mail.feedbackReceived.subject(reference));
		expect(receipt.text).toContain(reference);
		const toTeam = await mailAbout(reference);
		expect(toTeam.text).toContain(inLang(lang, paths.staffFeedbackCase(reference)));
		expect(toTeam.text).not.toContain('the clock');
		expect(toTeam.text).not.toContain(email);
	});

	test('is followed without an address: with the reference and the four words of the receipt', async () => {
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.feedback));
		await page.$eval('[value=market]', (radio) => (radio as HTMLElement).click());
		await fill(page, { message: `The stalls, ${lang}.` });
		await press(page, sendButton);
		const [reference, key] = [await textAt(page, '#reference'), await textAt(page, '#key')];
		await press(page, `main a[href="${inLang(lang, paths.feedbackFollow)}"]`);
		await fill(page, { reference: reference.toLowerCase(), key });
		await press(page, sendButton);
		expect(await textAt(page, '#own-message')).toBe(`The stalls, ${lang}.`);
		await fill(page, { message: 'By the bank.' });
		await press(page, '#reply');
		expect(await textAt(page, '#messages')).toContain('By the bank.');
		const checked = await newVisitor();
		await open(checked, page.url());
		expect(await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	});

	test('about danger says whom to phone, on the receipt and after a reply', async () => {
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.feedback));
		await page.$eval('[value=market]', (radio) => (radio as HTMLElement).click());
		const { advice } = strings(lang).feedback;
		const seen = () => page.$eval('#advice', (part) => (part as HTMLElement).innerText.trim());
		await fill(page, { message: `Help (${lang})`, location: 'Y tân yn Mill Lane' });
		await press(page, sendButton);
		expect(await seen()).toBe(advice.danger);
		const [reference, key] = [await textAt(page, '#reference'), await textAt(page, '#key')];
		const checked = await newVisitor();
		await open(checked, page.url());
		expect(await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
		await press(page, `main a[href="${inLang(lang, paths.feedbackFollow)}"]`);
		await fill(page, { reference, key });
		await press(page, sendButton);
		await fill(page, { message: 'Hunanladdiad. Suicide.' });
		await press(page, '#reply');
		expect((await seen()).split(/\n+/)).toEqual([advice.danger, advice.self_harm]);
		await open(checked, page.url());
		expect(await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	});

	test('leads to the same receipt in the other language', async () => {
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.feedback));
		await page.$eval('[value=market]', (radio) => (radio as HTMLElement).click());
		await fill(page, { message: `Stalls, ${lang}.` });
		await press(page, sendButton);
		const reference = await textAt(page, '#reference');
		await press(page, 'a[hreflang]');
		expect(await textAt(page, '#reference')).toBe(reference);
		expect(await page.$eval('html', ({ lang: shown }) => shown)).toBe(lang === 'en' ? 'cy' : 'en');
	});
});

async function mailAbout(reference: string) {
	const team = 'streets@thornbeck.example.org';
	for (let count = 1; ; count++) {
		const mail = await mailTo(team, count);
		if (mail.subject.includes(reference)) return mail;
	}
}
