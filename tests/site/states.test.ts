import { describe, expect, inject, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, sendButton } from '../setup/forms.ts';
import { faultsOn } from './accessible.ts';

const { url } = inject('hub');

describe.concurrent.each(langs)('in %s, nothing is wrong with', (lang) => {
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

	test('a refused form that is no longer shown, opened from the history', async () => {
		const page = await newVisitor();
		await open(page, url + inLang(lang, paths.sign('crossing-on-mill-lane')));
		await fill(page, { name: 'Nia Wyn', email: 'nia@' });
		expect(await press(page, sendButton)).toBe(422);
		expect(await faultsOn(page)).toEqual([]);
		expect((await open(page, page.url()))?.status()).toBe(410);
		expect(await faultsOn(page)).toEqual([]);
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
		expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	});

	test.each([
		['may be from our own page', 'null'],
		['is from another site', 'https://evil.example'],
	])('a form that %s', async (_, origin) => {
		const page = await newVisitor();
		await page.setRequestInterception(true);
		page.on('request', async (request) => {
			if (request.method() !== 'POST') return await request.continue();
			const body = request.postData()!;
			const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
			const answer = await fetch(request.url(), { method: 'POST', body, headers });
			await request.respond({
				status: answer.status,
				headers: Object.fromEntries(answer.headers),
				body: await answer.text(),
			});
		});
		await open(page, url + inLang(lang, paths.feedback));
		await fill(page, { message: 'The clock is wrong.' });
		expect(await press(page, sendButton)).toBe(403);
		const kept = await page.$eval('body', (body) =>
			body.textContent?.includes('The clock is wrong.'),
		);
		expect(kept).toBe(origin === 'null');
		expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
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
		await choose(page, '[value=market]');
		await fill(page, { message: form.message, location: 'here' });
		expect(await press(page, sendButton)).toBe(429);
		expect(await page.$eval('#way-forward', (part) => part.checkVisibility())).toBe(true);
		expect(await page.$eval('#message', (area) => (area as HTMLTextAreaElement).value)).toBe(
			form.message,
		);
		expect(await faultsOn(page)).toEqual([]);
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
		expect(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);
	});
});
