import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { confirmationLink, mailTo, mailsTo, newAddress } from './mail.ts';
import { countOf, pathOf } from './walk.ts';

const { url } = inject('hub');
const petition = 'crossing-on-mill-lane';

describe.each([
	['with scripts', true],
	['without scripts', false],
] as const)('%s, the button Back', (_, scripts) => {
	let page: Page;
	beforeEach(async () => {
		page = await newVisitor({ scripts });
	});

	test.each(['en', 'cy'] as const)(
		'shows a refused signature with what was typed and what is wrong, in %s',
		async (lang) => {
			await refuseSignature(page, lang);
			await thereAndBack(page);
			expect(await typedIn(page, 'name')).toBe('Nia Wyn');
			expect(await textAt(page, '#email-error')).toBe(strings(lang).errors.field.email_wrong);
			expect(await page.title()).toContain(strings(lang).common.errorPrefix);
		},
	);

	test('shows what was typed after the refusal too, and a reload shows the form again', async () => {
		await refuseSignature(page);
		await fill(page, { postcode: 'TB3 2AB' });
		await thereAndBack(page);
		expect(await typedIn(page, 'postcode')).toBe('TB3 2AB');
		await page.reload({ waitUntil: 'load' });
		expect(await typedIn(page, 'name')).toBe('Nia Wyn');
		expect(await textAt(page, '#error-summary')).toContain(strings('en').errors.field.email_wrong);
	});

	test('after a corrected form shows that form, and sending it again is no second signature', async () => {
		const email = newAddress('nia');
		await refuseSignature(page);
		await fill(page, { email, postcode: 'TB3 2AB' });
		expect(await press(page, sendButton)).toBe(200);
		expect(pathOf(page)).toBe(paths.checkEmail(petition));
		const before = await countOf(petition);

		await page.goBack({ waitUntil: 'load' });
		expect(await typedIn(page, 'name')).toBe('Nia Wyn');
		expect(await typedIn(page, 'email')).toBe(email);
		await press(page, sendButton);
		expect(pathOf(page)).toBe(paths.checkEmail(petition));
		await mailTo(email);
		for (const mail of await mailsTo(email)) {
			await open(page, confirmationLink(mail));
			if (await page.$(sendButton)) await press(page, sendButton);
		}
		expect(await countOf(petition)).toBe(before + 1);
	});

	test('shows the question about a slip in an address, and its answer is taken', async () => {
		const email = newAddress('nia').replace('example.org', 'gmial.com');
		await open(page, url + paths.sign(petition));
		await fill(page, { name: 'Nia Wyn', email, postcode: 'TB3 2AB' });
		expect(await press(page, sendButton)).toBe(422);
		await thereAndBack(page);
		await press(page, '#use_email');
		expect(pathOf(page)).toBe(paths.checkEmail(petition));
	});

	test('shows a wrong code on the page that it belongs to, which takes the right one', async () => {
		const email = newAddress('nia');
		await open(page, url + paths.sign(petition));
		await fill(page, { name: 'Nia Wyn', email, postcode: 'TB3 2AB' });
		await press(page, sendButton);
		const code = /^ {4}(\d{6})$/m.exec((await mailTo(email)).text!)![1]!;
		await fill(page, { code: code === '000000' ? '000001' : '000000' });
		expect(await press(page, sendButton)).toBe(422);
		await thereAndBack(page);
		expect(await textAt(page, '#code-error')).not.toBe('');
		await fill(page, { code });
		await press(page, sendButton);
		expect(pathOf(page)).toBe(paths.signed(petition));
	});

	test.each([
		['a long message', 'The clock stands still. '.repeat(208)],
		['a long message that no address can hold', unlikely(5000)],
	])('shows %s', async (__, message) => {
		await open(page, `${url}${paths.feedback}?page=/news/town-clock-stopped/`);
		await fill(page, { message });
		expect(await press(page, sendButton)).toBe(422);
		await thereAndBack(page);
		expect(await typedIn(page, 'message')).toBe(message);
		expect(await textAt(page, '#topic-error')).toBe(strings('en').errors.field.topic_missing);
		await choose(page, '[value=market]');
		await press(page, sendButton);
		expect(pathOf(page)).toMatch(/^\/feedback\/sent\//);
	});

	test('shows that a message was too much, and then the message', async () => {
		await open(page, url + paths.feedback);
		await fill(page, { message: 'x'.repeat(200_000) });
		expect(await press(page, sendButton)).toBe(413);
		await thereAndBack(page);
		expect(await textAt(page, 'h1')).toBe(strings('en').errors.page[413].title);
		await page.goBack({ waitUntil: 'load' });
		expect(await typedIn(page, 'message')).toHaveLength(200_000);
	});

	test('shows that too many forms came', async () => {
		const address = scripts ? '203.0.113.60' : '203.0.113.61';
		await page.setExtraHTTPHeaders({ 'x-test-address': address });
		for (let sent = 0; sent < 30; sent++) {
			const body = new URLSearchParams({ topic: 'market', message: `${sent}` });
			const headers = { 'x-test-address': address };
			await fetch(url + paths.feedback, { method: 'POST', body, headers, redirect: 'manual' });
		}
		await open(page, url + paths.feedback);
		await choose(page, '[value=market]');
		await fill(page, { message: 'One more' });
		expect(await press(page, sendButton)).toBe(429);
		await thereAndBack(page);
		expect(await typedIn(page, 'message')).toBe('One more');
		expect(await page.$eval('#way-forward', (part) => (part as HTMLElement).hidden)).toBe(false);
	});

	test('shows why a link no longer counts', async () => {
		const email = newAddress('shared');
		const links = [];
		for (const [index, name] of ['Ann', 'Bob', 'Cat'].entries()) {
			await open(page, url + paths.sign(petition));
			await fill(page, { name, email, postcode: 'TB3 2AB' });
			await press(page, sendButton);
			links.push(confirmationLink(await mailTo(email, index + 1)));
		}
		const [first, second, third] = links as [string, string, string];
		for (const link of [first, second]) {
			const other = await newVisitor({ scripts });
			await open(other, link);
			if (link === first) await open(page, third);
			await press(other, sendButton);
		}
		expect(await press(page, sendButton)).toBe(409);
		await thereAndBack(page);
		expect(await textAt(page, 'h1')).toBe(strings('en').signing.full.heading);
	});

	test('shows the refused forms of the staff door', async () => {
		await open(page, url + paths.staff);
		await fill(page, { email: 'efa@' });
		expect(await press(page, sendButton)).toBe(422);
		await press(page, '.language');
		await page.goBack({ waitUntil: 'load' });
		expect(await typedIn(page, 'email')).toBe('efa@');

		await signIn(page, await newStaff('administrator'));
		await open(page, url + paths.staffAdd);
		await fill(page, { name: 'Dilwyn Prys', email: 'dilwyn', role_officer: true });
		expect(await press(page, sendButton)).toBe(422);
		await press(page, `a[href="${paths.staffPeople}"]`);
		await page.goBack({ waitUntil: 'load' });
		expect(await typedIn(page, 'name')).toBe('Dilwyn Prys');
		expect(await page.$eval('#role_officer', (box) => (box as HTMLInputElement).checked)).toBe(
			true,
		);
		expect(await textAt(page, '#email-error')).toBe(staffStrings('en').problems.email_wrong);
		await fill(page, { email: newAddress('dilwyn') });
		expect(await press(page, sendButton)).toBe(200);
		expect(pathOf(page)).toBe(paths.staffPeople);
	});
});

describe('the next person at a shared computer', () => {
	test('sees nothing of a refused form at its address, in the history or in a new tab', async () => {
		const page = await newVisitor();
		await refuseSignature(page);
		const address = page.url();
		expect(address).not.toMatch(/nia.{0,3}wyn/i);
		const context = page.browserContext();
		const next = await context.newPage();
		await page.close();
		expect((await open(next, address))?.status()).toBe(410);
		expect(await typedIn(next, 'name')).toBe('');
		const { form_gone } = strings('en').errors.refusal;
		expect(await textAt(next, '#error-summary')).toContain(form_gone);
		expect(await context.cookies()).toEqual([]);
	});

	test('finds no copy of it in the browser, and a refused form of the staff only when signed in', async () => {
		const page = await newVisitor();
		const answers: string[] = [];
		page.on('response', (response) => {
			if (response.request().isNavigationRequest() && response.url().includes('refused'))
				answers.push(response.headers()['cache-control'] ?? '');
		});
		await refuseSignature(page);
		await signIn(page, await newStaff('administrator'));
		await open(page, url + paths.staffAdd);
		await fill(page, { name: 'Dilwyn Prys' });
		await press(page, sendButton);
		expect(answers).toEqual(['no-store', 'no-store']);

		await press(page, `a[href="${paths.staffSignOut}"]`);
		await press(page, '[name=where][value=here]');
		await page.goBack({ waitUntil: 'load' });
		await page.goBack({ waitUntil: 'load' });
		expect(await page.content()).not.toContain('Dilwyn');
	});
});

/** Sends the form to sign with an address that is none. */
async function refuseSignature(page: Page, lang: 'en' | 'cy' = 'en') {
	await open(page, url + inLang(lang, paths.sign(petition)));
	await fill(page, { name: 'Nia Wyn', email: 'nia@' });
	expect(await press(page, sendButton)).toBe(422);
}

/** Follows a link of the page and comes back. */
async function thereAndBack(page: Page) {
	await press(page, 'footer a[href*="/privacy/"]');
	await page.goBack({ waitUntil: 'load' });
}

function typedIn(page: Page, name: string): Promise<string> {
	return page.$eval(`[name="${name}"]`, (field) => (field as HTMLInputElement).value);
}

/** A text in which nothing comes twice, so that it cannot be made shorter. */
function unlikely(length: number): string {
	return Array.from({ length }, (_, n) =>
		String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
	).join('');
}
