import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton } from '../setup/forms.ts';
import { faultsOn } from './accessible.ts';
import { overflowing } from './acting.ts';

const { url } = inject('hub');
const sign = paths.sign('keep-the-14-bus');
const good = { name: 'Ada Rowe', email: 'ada@example.org', postcode: 'TB1 2AB' };

/** A state of a page: where, what is typed, which status comes back, and whether anything else is done first. */
const states: [string, State][] = [
	[
		'everything wrong in the sign form',
		{ path: sign, typed: { name: '=1', email: 'x', postcode: 'y' }, status: 422 },
	],
	['nothing in the sign form', { path: sign, typed: {}, status: 422 }],
	[
		'an address with a likely slip',
		{ path: sign, typed: { ...good, email: 'ada@gmial.com' }, status: 422 },
	],
	[
		'a very long name and address, shown back',
		{
			path: sign,
			typed: {
				name: 'Llanfair'.repeat(31),
				email: `${'a'.repeat(64)}@${'long-'.repeat(34)}er.example`,
				postcode: 'y',
			},
			status: 422,
		},
	],
	[
		'a petition that has closed',
		{ path: sign, typed: good, status: 409, before: aim(paths.sign('longer-library-hours')) },
	],
	[
		'a petition that never was',
		{ path: sign, typed: good, status: 404, before: aim(paths.sign('no-such-petition')) },
	],
	['nothing in the feedback form', { path: paths.feedback, typed: {}, status: 422 }],
	[
		'everything wrong in the feedback form',
		{
			path: paths.feedback,
			typed: { message: '', email: 'x', phone: '12', name: 'www.spam.example.com' },
			status: 422,
		},
	],
	[
		'one endless word of feedback',
		{ path: paths.feedback, typed: { message: 'W'.repeat(3000) }, status: 422 },
	],
	[
		'a code that is no code',
		{ path: paths.checkEmail('keep-the-14-bus'), typed: { code: 'abc' }, status: 422 },
	],
	[
		'a code for nothing',
		{ path: paths.checkEmail('keep-the-14-bus'), typed: { code: '123456' }, status: 404 },
	],
];

describe.concurrent.each(langs)('in %s, nothing is wrong with', (lang) => {
	test.each(states)('%s', async (_, { path, typed, status, before }) => {
		const page = await newVisitor();
		await open(page, url + inLang(lang, path));
		await before?.(page, lang);
		await fill(page, typed);
		expect(await press(page, sendButton)).toBe(status);
		await expectNoFaults(page);
	});

	test('a code that is wrong', async () => {
		const page = await newVisitor();
		await open(page, url + inLang(lang, sign));
		await fill(page, { ...good, email: `code-${lang}@example.org` });
		expect(await press(page, sendButton)).toBe(200);
		await fill(page, { code: '000000' });
		expect(await press(page, sendButton)).toBe(422);
		await expectNoFaults(page);
	});

	test('a group of choices without one, which is marked like any other field', async () => {
		const page = await newVisitor();
		await open(page, url + inLang(lang, paths.feedback));
		await fill(page, { message: 'The clock is wrong.' });
		expect(await press(page, sendButton)).toBe(422);
		const border = (id: string) =>
			page.$eval(
				`#${id}`,
				(part) => getComputedStyle(part.closest('fieldset, .field')!).borderLeftWidth,
			);
		expect(await border('topic')).not.toBe('0px');
		expect(await border('message')).toBe('0px');
	});

	test('too many messages from one address', async () => {
		const address = `198.51.100.${langs.indexOf(lang) + 1}`;
		const page = await newVisitor({ address });
		await open(page, url + inLang(lang, paths.feedback));
		const form = { topic: 'market', message: 'The clock is wrong.' };
		const headers = { 'x-test-address': address };
		for (let sent = 0; sent < 30; sent++) {
			const body = new URLSearchParams({ ...form, location: `${sent}` });
			await fetch(url + paths.feedback, { method: 'POST', body, headers, redirect: 'manual' });
		}
		await page.$eval('[value=market]', (radio) => (radio as HTMLInputElement).click());
		await fill(page, { message: form.message, location: 'here' });
		expect(await press(page, sendButton)).toBe(429);
		expect(await page.$eval('#way-forward', (part) => part.checkVisibility())).toBe(true);
		expect(await page.$eval('#message', (area) => (area as HTMLTextAreaElement).value)).toBe(
			form.message,
		);
		await expectNoFaults(page);
	});
});

async function expectNoFaults(page: Page) {
	expect(await faultsOn(page)).toEqual([]);
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
	expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	expect(await page.evaluate(overflowing)).toEqual([]);
}

/** Makes the form on the page post to another address. */
function aim(path: string) {
	return (page: Page, lang: 'en' | 'cy') =>
		page.$eval('main form', (form, to) => form.setAttribute('action', to), inLang(lang, path));
}

type State = {
	path: string;
	typed: Record<string, string>;
	status: number;
	before?: (page: Page, lang: 'en' | 'cy') => Promise<void>;
};
