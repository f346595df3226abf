import { describe, expect, test } from 'vitest';
import * as confirmSignature from '#functions/confirm-signature.ts';
import * as enterCode from '#functions/enter-code.ts';
import * as readTally from '#functions/read-tally.ts';
import * as sendFeedback from '#functions/send-feedback.ts';
import * as signPetition from '#functions/sign-petition.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { leave, readSession } from '#server/staff/session.ts';
import { useHub, visit } from '../setup/doors.ts';
import { hasPostgrest, realPostgrest } from '../setup/postgrest.ts';
import { requestWith, signIn } from '../setup/sign-in.ts';

describe.skipIf(!hasPostgrest)(realPostgrest(), () => {
	const hub = useHub({ postgrest: true });
	const path = '/petitions/keep-the-bus/sign/';
	const signer = { name: 'Siân ap Rhys', email: 'sian@example.org', postcode: 'TB4 6GH' };

	test('lets a resident sign, confirm by the link or the code, and see the count', async () => {
		await visit(signPetition, path, { form: signer });
		const link = /\/confirm\/[a-z2-7]{26}\//.exec(hub.post.mails[0]!.text ?? '')![0];
		expect((await visit(confirmSignature, link)).text).toContain('<h1>ready</h1>');
		const pressed = await visit(confirmSignature, link, { method: 'POST' });
		expect(pressed.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');

		const second = await visit(signPetition, path, {
			form: { ...signer, name: 'Ann', email: 'ann@example.org' },
		});
		const code = /^ {4}(\d{6})$/m.exec(hub.post.mails[1]!.text ?? '')![1]!;
		const entered = await visit(enterCode, second.headers.get('location')!, { form: { code } });
		expect(entered.headers.get('location')).toBe('/petitions/keep-the-bus/signed/');
		const tally = await visit(readTally, '/petitions/keep-the-bus/tally');
		expect(JSON.parse(tally.text)).toMatchObject({ count: 2 });
		expect(hub.asked).toEqual(
			expect.arrayContaining(['sign_petition', 'confirm_signature', 'read_tally', 'claim_mail']),
		);
	});

	test('refuses what the database refuses, in the words of the page', async () => {
		const closed = await visit(signPetition, path.replace('keep-the-bus', 'old-news'), {
			form: signer,
		});
		expect(closed.status).toBe(409);
		const unknown = await visit(signPetition, path.replace('keep-the-bus', 'none'), {
			form: signer,
		});
		expect(unknown.status).toBe(404);
		const feedback = { topic: 'market', message: 'Thank you for the market.' };
		const sent = await visit(sendFeedback, '/feedback/', { form: feedback });
		expect(sent.headers.get('location')).toMatch(/^\/feedback\/sent\//);
	});

	test('signs staff in, who list, add and are refused, until they leave', async () => {
		const session = async (name: string) =>
			(await readSession(requestWith(await signIn(hub, `${name}@thornbeck.example.org`))))!;
		const admin = await session('admin');
		expect(admin.staff).toMatchObject({ name: 'Alis Bowen', roles: ['administrator'] });
		const entry = { email: 'new@example.org', name: 'Nia Parry', roles: ['helper'], lang: 'cy' };
		expect((await callAsStaff(admin, 'add_staff', entry)).refusal).toBeUndefined();
		const other = { ...entry, name: 'Nia Jones' };
		expect((await callAsStaff(admin, 'add_staff', other)).refusal).toMatchObject({ status: 409 });
		const { value: people } = await callAsStaff(admin, 'list_staff', {});
		expect(people).toContainEqual(
			expect.objectContaining({ name: 'Nia Parry', roles: ['helper'] }),
		);

		const editor = await session('editor');
		expect((await callAsStaff(editor, 'list_staff', {})).refusal).toEqual({
			status: 403,
			reason: 'role_missing',
		});
		await leave(editor, 'here');
		expect((await callAsStaff(editor, 'list_staff', {})).refusal).toEqual({
			status: 401,
			reason: 'session_ended',
		});
		expect((await callAsStaff({ token: `${admin.token}x` }, 'list_staff', {})).refusal).toEqual({
			status: 401,
			reason: 'session_ended',
		});
		expect(hub.asked).toEqual(expect.arrayContaining(['begin_session', 'list_staff']));
	});
});
