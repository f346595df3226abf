import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { langs, type Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { faultsOn } from '../site/accessible.ts';
import { mailTo, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const change = '[name=show][value=form]';
const topic = 'libraries-and-halls';
/** As the seed has it published, with what a service is called. */
const asked = {
	en: 'The library door is too heavy for me. Where can I get a parking permit?',
	cy: 'Mae drws y llyfrgell yn rhy drwm i mi. Ble mae cael trwydded barcio?',
};

describe.each(langs)('before a message is sent, without scripts, in %s', (lang) => {
	const words = strings(lang).feedback.similar;

	test('what may answer it is shown; it can be changed, and is sent with all that was typed', async () => {
		const email = newAddress('ada');
		const page = await offered(lang, {
			message: asked[lang],
			location: 'Mill Lane',
			name: 'Ada Rowe',
			email,
		});
		expect(await textAt(page, '#unsent')).toContain(words.unsent);
		const { answers } = strings(lang).feedback;
		expect(await textAt(page, '#answers')).toContain(answers.did);
		expect(
			await page.$$eval('#pages a', (links) => links.map((link) => link.getAttribute('href'))),
		).toEqual([inLang(lang, paths.service('parking-permit'))]);

		expect(await press(page, change)).toBe(200);
		const message = await page.$eval('#message', (field) => (field as HTMLTextAreaElement).value);
		expect(message).toBe(asked[lang]);
		expect(
			await page.$eval(`[value=${topic}]`, (radio) => (radio as HTMLInputElement).checked),
		).toBe(true);
		await fill(page, { message: `${message} Diolch, ${email}` });
		await press(page, sendButton);
		expect(pathOf(page)).toContain(inLang(lang, paths.feedbackSent));
		expect(await textAt(page, '#mailed')).toBe(strings(lang).feedback.sent.mailed);
		expect(await page.$eval('#mailed', (part) => part.checkVisibility())).toBe(true);
		expect(await page.$eval('#no-email', (part) => part.checkVisibility())).toBe(false);
		const reference = await textAt(page, '#reference');
		expect((await mailTo(email)).text).toContain(reference);
	});

	test('the button Back leads there again, and to the form with what was typed', async () => {
		const message = `${asked[lang]} Eto, ${lang}.`;
		const page = await offered(lang, { message });
		const here = pathOf(page);
		await press(page, '#answers-part ~ section a, #pages a');
		await page.goBack({ waitUntil: 'load' });
		expect(pathOf(page)).toBe(here);
		expect(await textAt(page, '#unsent')).toContain(words.unsent);
		await page.goBack({ waitUntil: 'load' });
		expect(await page.$eval('#message', (field) => (field as HTMLTextAreaElement).value)).toBe(
			message,
		);
		await page.goForward({ waitUntil: 'load' });
		await press(page, sendButton);
		const reference = await textAt(page, '#reference');
		await page.goBack({ waitUntil: 'load' });
		await press(page, sendButton);
		expect(await textAt(page, '#reference')).toBe(reference);
		expect(await page.$eval('#no-email', (part) => part.checkVisibility())).toBe(true);
	});

	test('somebody who has their answer sends nothing', async () => {
		const page = await offered(lang, { message: asked[lang] });
		await press(page, `main a[href="${inLang(lang, paths.feedbackHelped)}"]`);
		expect(await textAt(page, 'h1')).toBe(words.helped.title);
		expect(await textAt(page, 'main')).toContain(words.helped.lede);
		await press(page, `main a[href="${inLang(lang, paths.feedbackAnswers)}"]`);
		expect(await textAt(page, 'h1')).toBe(strings(lang).feedback.answers.title);
	});

	test.each([
		['nothing is like it', `Xylophone, ${lang}.`],
		['it tells of danger', `${asked[lang]} Mae arogl nwy yma. I smell gas. ${lang}`],
	])('it is sent at once where %s', async (_, message) => {
		const page = await written(lang, { message });
		expect(pathOf(page)).toContain(inLang(lang, paths.feedbackSent));
	});

	test('nothing is wrong with the pages, small and dark, and the language can be changed', async () => {
		const other = lang === 'en' ? 'cy' : 'en';
		const page = await offered(lang, { message: asked[lang] }, true);
		const look = async (width: number, scheme: string) => {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
			await page.setViewport({ width, height: 900 });
			const sideways = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(sideways).toBe(0);
			expect(await faultsOn(page, { width, standard: 'WCAG2AAA' })).toEqual([]);
		};
		await look(1280, 'light');
		await look(320, 'dark');
		await press(page, 'a.language');
		expect(await textAt(page, '#unsent')).toContain(strings(other).feedback.similar.unsent);
		await press(page, sendButton);
		expect(pathOf(page)).toContain(inLang(other, paths.feedbackSent));
	});
});

async function offered(lang: Lang, typed: Record<string, string>, scripts = false) {
	const page = await written(lang, typed, scripts);
	expect(pathOf(page)).toContain(inLang(lang, paths.feedbackSimilar));
	return page;
}

/** Sends a message as a browser does. */
async function written(lang: Lang, typed: Record<string, string>, scripts = false): Promise<Page> {
	const page = await newVisitor({ scripts });
	await open(page, url + inLang(lang, paths.feedbackAbout(topic)));
	await fill(page, typed);
	await press(page, sendButton);
	return page;
}
