import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { startSlug } from '#domain/petition.ts';
import { type Listening, listen } from '#local/listen.ts';
import { strings } from '#strings/index.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { mailTo, newAddress } from './mail.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const send = sendButton.replace('submit]', "submit]:not([aria-hidden='true'])");

describe.each([
	['en', 'Put more buses on in the evening', 'keep-the-14-bus'],
	['cy', 'Amser stori Cymraeg bob dydd', 'welsh-story-time'],
] as const)('without scripts, in %s', (lang, action, similar) => {
	test('a resident begins a petition, goes back and forth, changes it, sends it, and is told to look into their mail', async () => {
		const page = await newVisitor({ scripts: false });
		const email = newAddress('gwen');
		await open(page, url + inLang(lang, paths.petitions));
		await press(page, `a.button[href="${inLang(lang, paths.start)}"]`);
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#action-error')).toBe(
			strings(lang).starting.problems.action_missing,
		);
		await fill(page, { action });
		await press(page, send);
		expect(
			await page.$(`#similar-list a[href="${inLang(lang, paths.sign(similar))}"]`),
		).not.toBeNull();
		await press(page, send);
		await fill(page, { background: 'Because I cannot get home.\n\n- The last one goes at five.' });
		await press(page, send);
		await fill(page, { details: 'It is dark.' });
		await press(page, send);

		// Back, and what was typed is there; forward by the button again.
		await page.goBack({ waitUntil: 'load' });
		expect(await typedIn(page, 'details')).toBe('It is dark.');
		await page.goBack({ waitUntil: 'load' });
		expect(await typedIn(page, 'background')).toContain('The last one goes at five.');
		await press(page, send);
		await fill(page, { details: 'It is dark.' });
		await press(page, send);
		await page.reload({ waitUntil: 'load' });
		await fill(page, { name: 'Gwen Pritchard', email, postcode: 'TB2 3LP' });
		await press(page, send);
		expect(await textAt(page, '#petition-action')).toBe(action);

		// A change comes back to the last page, in the other language too.
		await press(page, '[name=show][value=more]');
		await fill(page, { details: 'It is dark at four.' });
		await press(page, 'button.language');
		expect(await typedIn(page, 'details')).toBe('It is dark at four.');
		await press(page, 'button.language');
		await press(page, send);
		expect(await textAt(page, '#petition-details')).toBe('It is dark at four.');
		expect(await textAt(page, '#answer-email')).toBe(email);
		await page.reload({ waitUntil: 'load' });
		expect(page.url()).not.toMatch(/pritchard|TB2.{0,3}3LP|dark.{0,3}at/i);

		await press(page, send);
		expect(pathOf(page)).toBe(inLang(lang, paths.checkEmail(startSlug)));
		expect((await mailTo(email)).subject).toBe(strings(lang).creating.mails.confirm.subject);
		await page.goBack({ waitUntil: 'load' });
		expect(await textAt(page, '#petition-action')).toBe(action);
	});
});

describe('the memory of a browser', () => {
	let name = '';
	// What functions/show-draft.ts does with the page of the person after ten minutes.
	const front = createServer(async (request, response) => {
		const body = request.method === 'POST' ? await buffer(request) : undefined;
		const { connection, ...headers } = request.headers as Record<string, string>;
		const answer = await fetch(url + request.url, {
			...{ method: request.method, headers, body, redirect: 'manual' as const },
		});
		response.statusCode = answer.status;
		for (const each of ['cache-control', 'content-type', 'location']) {
			const value = answer.headers.get(each);
			if (value) response.setHeader(each, value);
		}
		response.end((await answer.text()).replace('id="unlike"', `id="unlike"${name}`));
	});
	let here: Listening;
	beforeAll(async () => {
		here = await listen(front, 0);
	});
	afterAll(() => here?.close());

	test.each([
		['fills in the person while their page is the same', '', 'Gwen Pritchard'],
		['leaves them out once the page has another field', ' name="at-1"', ''],
	])('%s', async (_, later, typed) => {
		name = '';
		const page = await newVisitor({ scripts: false });
		await open(page, here.url + paths.start);
		await fill(page, { action: 'Plant lime trees on the green' });
		await press(page, send);
		await press(page, send);
		await fill(page, { background: 'There is no shade.' });
		await press(page, send);
		await press(page, send);
		await fill(page, { name: 'Gwen Pritchard', email: 'gwen@example.org', postcode: 'TB2 3LP' });
		await press(page, send);
		name = later;
		await page.goBack({ waitUntil: 'load' });
		expect(pathOf(page)).toContain('/you/');
		expect(await typedIn(page, 'name')).toBe(typed);
	});
});

function typedIn(page: Page, name: string): Promise<string> {
	return page.$eval(`[name="${name}"]`, (field) => (field as HTMLTextAreaElement).value);
}
