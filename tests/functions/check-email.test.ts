import { describe, expect, test } from 'vitest';
import { seal } from '#server/http/seal.ts';
import * as askOwnList from '../../functions/ask-own-list.ts';
import * as enterCode from '../../functions/enter-code.ts';
import * as showCheckEmail from '../../functions/show-check-email.ts';
import * as showRefused from '../../functions/show-refused.ts';
import * as signPetition from '../../functions/sign-petition.ts';
import { useHub, visit } from '../setup/doors.ts';

const hub = useHub();
const email = 'brenda@example.org';
const signer = { name: 'Brenda Hill', email, postcode: 'TB3 4LP' };
const sign = (lang = '') =>
	visit(signPetition, `${lang}/petitions/keep-the-bus/sign/`, { form: signer });
const said = (address: string) =>
	`<p id="sent-to">It goes to <b id="sent-address">${address}</b></p>`;

describe('the page to check one’s email', () => {
	test.each(['', '/cy'])(
		'says where the email went, at an address that does not (%s)',
		async (lang) => {
			const next = (await sign(lang)).headers.get('location')!;
			expect(decodeURIComponent(next)).not.toContain('brenda');
			const { status, text, headers } = await visit(showCheckEmail, next);
			expect(status).toBe(200);
			expect(text).toContain(said(email));
			expect(headers.get('cache-control')).toBe('no-store');
			expect(hub.lines.join()).not.toContain('brenda');
		},
	);

	test('says it after the email was sent again, and beside a code that is wrong', async () => {
		const next = (await sign()).headers.get('location')!;
		const again = await visit(enterCode, next, { form: { again: 'yes' } });
		const address = again.headers.get('location')!;
		expect((await visit(showCheckEmail, address)).text).toContain(said(email));
		const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
		const wrong = await visit(enterCode, address, { form: { code: '1' }, headers });
		const refused = await visit(showRefused, wrong.headers.get('location')!);
		expect(refused.status).toBe(422);
		expect(refused.text).toContain(said(email));
	});

	test('says it of the link to what one signed too', async () => {
		const { headers } = await visit(askOwnList, '/my-signatures/', { form: { email } });
		expect((await visit(showCheckEmail, headers.get('location')!)).text).toContain(said(email));
	});

	test('says it to the browser that sent the form, not to who finds the address in the history', async () => {
		const next = (await sign()).headers.get('location')!;
		for (const headers of [
			{ 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' },
			{ 'sec-fetch-site': 'cross-site' },
		] as Record<string, string>[]) {
			const { status, text } = await visit(showCheckEmail, next, { headers });
			expect(status).toBe(200);
			expect(text).not.toContain('brenda');
			expect(text).toContain('<p id="sent-to" hidden="">');
		}
	});

	test('after ten minutes says so much of it that only its owner knows it', async () => {
		const to = seal({ email }, 'sent to', Date.now() - 11 * 60_000);
		const { text } = await visit(showCheckEmail, `/petitions/keep-the-bus/check-email/?to=${to}`);
		expect(text).toContain(said('b…@example.org'));
		expect(text).not.toContain('brenda');
	});

	test.each(['', '?to=abc', `?to=${'x'.repeat(9000)}`])(
		'is the usual page at an address that says nothing: %.12s',
		async (query) => {
			const { status, text } = await visit(showCheckEmail, `/support/check-email/${query}`);
			expect(status).toBe(200);
			expect(text).toContain('<p id="sent-to" hidden="">');
		},
	);

	test('of a petition that is not there is not there: 404', async () => {
		expect((await visit(showCheckEmail, '/petitions/never-was/check-email/')).status).toBe(404);
	});
});
