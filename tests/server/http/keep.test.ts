import { describe, expect, test } from 'vitest';
import * as confirmSignature from '#functions/confirm-signature.ts';
import * as enterCode from '#functions/enter-code.ts';
import * as sendFeedback from '#functions/send-feedback.ts';
import * as showRefused from '#functions/show-refused.ts';
import * as signPetition from '#functions/sign-petition.ts';
import { seal, unseal } from '#server/http/seal.ts';
import { stopTheClock } from '../../setup/clock.ts';
import { type Door, useHub, visit } from '../../setup/doors.ts';

const hub = useHub();

/** What a browser says that opens the answer to a form of ours as a page. */
const browser = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };

describe('a refused form', () => {
	const form = { name: 'Siân Okafor', email: 'sian@', postcode: 'TB3 2AB', wants_updates: 'yes' };
	const path = '/petitions/keep-the-bus/sign/';

	test('is shown at an address of its own, again and again, with what was typed and what is wrong', async () => {
		const address = await refused(signPetition, path, form);
		for (const _ of ['first', 'again']) {
			const { status, text, headers } = await visit(showRefused, address, { headers: browser });
			expect(status).toBe(422);
			expect(text).toContain('<title>Error: petitions/keep-the-bus/sign</title>');
			expect(text).toContain('value="Siân Okafor"');
			expect(text).toContain('href="#email"');
			expect(text).toMatch(/name="wants_updates" checked=""/);
			expect(text).toContain(` method="post" action="${path}">`);
			expect(headers.get('cache-control')).toBe('no-store');
			// An older browser must be able to say where the form comes from when it is sent again.
			expect(headers.get('referrer-policy')).toBe('same-origin');
			expect(headers.get('set-cookie')).toBeNull();
		}
	});

	test('is shown in the other language at the address that its link names', async () => {
		const address = await refused(signPetition, path, form);
		const english = await visit(showRefused, address, { headers: browser });
		expect(english.text).toContain(`href="/cy${address}"`);
		const { status, text } = await visit(showRefused, `/cy${address}`, { headers: browser });
		expect(status).toBe(422);
		expect(text).toContain('<title>Gwall: ');
		expect(text).toContain('value="Siân Okafor"');
		expect(text).toContain('Ysgrifennwch eich cyfeiriad e-bost yn llawn');
		expect(text).toContain(`action="/cy${path}"`);
	});

	test('says nothing that was typed to those who read the address, and has another one each time', async () => {
		const [one, two] = [
			await refused(signPetition, path, form),
			await refused(signPetition, path, form),
		];
		expect(one).not.toBe(two);
		for (const text of [one, Buffer.from(one.split('/')[2]!, 'base64url').toString('latin1')])
			expect(text).not.toMatch(/okafor|sian@|TB3.?2AB/i);
	});

	test('is shown for ten minutes; after that the form is empty and says why: 410', async () => {
		const address = await refused(signPetition, path, form);
		stopTheClock(9);
		expect((await visit(showRefused, address, { headers: browser })).status).toBe(422);
		stopTheClock(2);
		const { status, text } = await visit(showRefused, address, { headers: browser });
		expect(status).toBe(410);
		expect(text).not.toContain('Okafor');
		expect(text).toContain('We keep it for 10 minutes only.');
		expect(text).toContain(`action="${path}"`);
	});

	test('opened by hand, from the history of a shared computer, shows nothing that was typed: 410', async () => {
		const address = await refused(signPetition, path, form);
		const headers = { 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' };
		const { status, text } = await visit(showRefused, address, { headers });
		expect(status).toBe(410);
		expect(text).not.toContain('Okafor');
	});

	test.each([
		['an old browser, which does not say who leads there', {}],
		['Safari, which may say that nobody does', { 'sec-fetch-site': 'none' }],
	] as [string, Record<string, string>][])('is shown to %s', async (_, headers) => {
		const address = await refused(signPetition, path, form);
		expect((await visit(showRefused, address, { headers })).text).toContain('Okafor');
	});

	test.each([
		['cut short', (sealed: string) => sealed.slice(0, -3)],
		[
			'changed',
			(sealed: string) =>
				`${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`,
		],
		['invented', () => 'abc'],
		['too long', (sealed: string) => sealed.repeat(40)],
		['sealed for another place', () => seal({ from: path, values: {}, form: {} }, 'staff')!],
	])('with an address that is %s is not there: 404', async (_, change) => {
		const sealed = (await refused(signPetition, path, form)).split('/')[2]!;
		expect((await visit(showRefused, `/refused/${change(sealed)}/`)).status).toBe(404);
	});

	test('keeps the address that it goes to, and the question about an address', async () => {
		const feedback = await refused(sendFeedback, '/cy/feedback/?page=/news/market-day/', {});
		const { text } = await visit(showRefused, feedback);
		expect(text).toContain('action="/cy/feedback/?page=/news/market-day/"');

		const slip = await refused(signPetition, path, { ...form, email: 'sian@gmial.com' });
		const asked = await visit(showRefused, slip);
		expect(asked.text).toContain('<div id="email-question" tabindex="-1">');
		expect(asked.text).toContain('value="sian@gmail.com"');
		const welsh = await visit(showRefused, `/cy${slip}`);
		expect(welsh.text).toMatch(/<button id="use_email"[^>]*>Ie/);
	});

	test.each([
		['English', 'The clock on the Town Hall has stopped again. '],
		['Welsh', 'Mae’r cloc ar Neuadd y Dref wedi stopio eto. '],
		['Russian', 'Часы на ратуше опять остановились, пожалуйста, почините их. '],
	])('of 5,000 characters in %s fits', async (_, sentence) => {
		const words = Array.from({ length: 200 }, (__, n) => `${n * 7919} ${sentence}`).join('');
		const message = words.slice(0, 5000);
		const address = await refused(sendFeedback, '/feedback/', { message });
		expect((await visit(showRefused, address)).text).toContain(message.slice(-40));
	});

	test('too long for an address is the answer itself, of which the browser keeps a copy', async () => {
		const message = Array.from({ length: 5000 }, (_, n) =>
			String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
		).join('');
		const answer = await visit(sendFeedback, '/feedback/', { form: { message }, headers: browser });
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(message);
		expect(answer.headers.get('cache-control')).toBe('private, no-cache');
	});
});

describe('what was refused in another way has an address too', () => {
	test('429, with how long to wait', async () => {
		await hub.database.query("select app.set_rule('feedback_per_address', 1)");
		try {
			const form = { topic: 'market', message: 'Hello' };
			await visit(sendFeedback, '/feedback/', { form });
			const address = await refused(sendFeedback, '/feedback/', { ...form, message: 'Again' });
			const { status, headers, text } = await visit(showRefused, address);
			expect(status).toBe(429);
			expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
			expect(text).toContain('<div id="way-forward">');
			expect(text).toContain('Again</textarea>');
		} finally {
			await hub.database.query("select app.set_rule('feedback_per_address', 30)");
		}
	});

	test('503, with everything kept', async () => {
		await hub.closeDatabase();
		const form = { topic: 'market', message: 'Hello' };
		const address = await refused(sendFeedback, '/feedback/', form);
		const link = await refused(confirmSignature, `/confirm/${'a'.repeat(26)}`, {});
		const pages = [await visit(showRefused, address), await visit(showRefused, link)];
		await hub.openDatabase();
		expect(pages.map(({ status }) => status)).toEqual([503, 503]);
		expect(pages[0]!.text).toContain('Hello</textarea>');
		expect(pages[1]!.text).toContain('We cannot save anything just now');
	});

	test('404, 409 and 413, each with its words in both languages', async () => {
		const sign = { name: 'Ann', email: 'ann@example.org', postcode: 'TB3 2AB' };
		const code = '/petitions/keep-the-bus/check-email/?c=nothing';
		for (const [door, path, form, status, title] of [
			[signPetition, '/petitions/never-was/sign', sign, 404, 'Heb ddod o hyd'],
			[signPetition, '/petitions/old-news/sign', sign, 409, 'wedi cau'],
			[enterCode, code, { code: '123456' }, 404, 'Ni allwn ddod o hyd i’ch cais'],
			[sendFeedback, '/feedback/', { message: 'x'.repeat(200_000) }, 413, 'ormod'],
		] as [Door, string, Record<string, string>, number, string][]) {
			const address = await refused(door, path, form);
			const { status: said, text } = await visit(showRefused, `/cy${address}`);
			expect(said).toBe(status);
			expect(text).toContain(title);
		}
	});

	test('a link that does not count is looked at again', async () => {
		const path = `/confirm/${'a'.repeat(26)}`;
		const { status, headers } = await visit(confirmSignature, path, { form: {}, headers: browser });
		expect([status, headers.get('location')]).toEqual([303, path]);
	});
});

describe('no address', () => {
	const form = { message: 'Hello' };

	test.each([
		['a program', {}, 'no-store'],
		['a script of a page', { ...browser, 'sec-fetch-dest': 'empty' }, 'private, no-cache'],
		['an old browser', { origin: 'https://hub.example.org' }, 'private, no-cache'],
	] as [string, Record<string, string>, string][])(
		'is given to %s: the answer says why',
		async (_, headers, cache) => {
			const answer = await visit(sendFeedback, '/feedback/', { form, headers });
			expect(answer.status).toBe(422);
			expect(answer.headers.get('cache-control')).toBe(cache);
		},
	);

	test('is given to a client that reads JSON', async () => {
		const headers = { ...browser, accept: 'application/json' };
		const answer = await visit(sendFeedback, '/feedback/', { form, headers });
		expect(answer.status).toBe(422);
		expect(JSON.parse(answer.text).errors[0].reason).toBe('topic_missing');
	});
});

test('what is sealed is opened where it belongs, and says when its time is over', () => {
	const at = Date.now();
	const before = at - 11 * 60_000;
	const sealed = seal({ a: 1 }, 'here', before)!;
	expect(unseal(sealed, 'here')).toEqual({ value: { a: 1 }, at: before, isOver: true });
	const fresh = seal({ a: 1 }, 'here', at)!;
	expect(unseal(fresh, 'here')).toEqual({ value: { a: 1 }, at, isOver: false });
	expect(unseal(sealed, 'there')).toBeUndefined();
});

/** The address that a browser is sent on to when a form is refused. */
async function refused(door: Door, path: string, form: Record<string, string>) {
	const { status, headers } = await visit(door, path, { form, headers: browser });
	expect(status).toBe(303);
	expect(headers.get('cache-control')).toBe('no-store');
	const location = headers.get('location')!;
	expect(location).toMatch(/^(?:\/cy)?\/refused\/[\w-]{1,7500}\/$/);
	return location;
}
