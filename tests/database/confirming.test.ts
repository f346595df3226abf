import { describe, expect, test } from 'vitest';
import { aSigner, hash, newRequest, useDatabase } from './database.ts';

const db = useDatabase();

describe('a link', () => {
	test('reads without changing anything, counts once, and says so again and again', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition, { lang: 'cy' });
		const read = () => db.call('read_confirmation', { token_hash });
		const confirm = () => db.call('confirm_signature', { token_hash });
		const facts = { petition, action: 'Mend the clock', lang: 'en' };
		expect(await read()).toEqual({ state: 'pending', ...facts });
		expect(await read()).toEqual({ state: 'pending', ...facts });
		expect(await db.count(petition)).toBe(0);
		expect(await confirm()).toEqual({ petition, already: false });
		expect(await confirm()).toEqual({ petition, already: true });
		expect(await read()).toEqual({ state: 'confirmed', ...facts });
		expect(await db.count(petition)).toBe(1);
	});

	test.each(['read_confirmation', 'confirm_signature'])(
		'%s does not know a made-up token',
		async (name) => {
			await expect(db.call(name, { token_hash: hash('made up') })).rejects.toMatchObject({
				code: 'PT404',
				message: 'confirmation_unknown',
			});
		},
	);

	test('leads nowhere once the petition is hidden', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition);
		await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [petition]);
		for (const name of ['read_confirmation', 'confirm_signature'])
			await expect(db.call(name, { token_hash })).rejects.toMatchObject({ code: 'PT404' });
	});

	test('does not bring back a signature that was withdrawn', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition);
		await db.rows(`select app.take_off(id, 'withdrawn', 'Asked.') from app.signatures`);
		expect(await db.call('read_confirmation', { token_hash })).toMatchObject({
			state: 'withdrawn',
		});
		await expect(db.call('confirm_signature', { token_hash })).rejects.toMatchObject({
			code: 'PT410',
			message: 'confirmation_withdrawn',
		});
	});
});

describe('a code', () => {
	const enter = (confirmation_id: string, code_hash: string) =>
		db.call('confirm_by_code', { confirmation_id, code_hash });

	test('counts once', async () => {
		const petition = await db.openPetition();
		const { confirmation_id, code_hash } = await db.sign(petition);
		expect(await enter(confirmation_id, hash('wrong'))).toEqual({
			outcome: 'wrong',
			petition,
			tries_left: 4,
		});
		expect(await enter(confirmation_id, code_hash)).toEqual({
			outcome: 'confirmed',
			petition,
			tries_left: 4,
		});
		expect(await enter(confirmation_id, code_hash)).toEqual({
			outcome: 'already',
			petition,
			tries_left: 4,
		});
		expect(await db.count(petition)).toBe(1);
	});

	test('is used up after five wrong tries, even for the right one', async () => {
		const petition = await db.openPetition();
		const { confirmation_id, code_hash } = await db.sign(petition);
		for (const tries_left of [4, 3, 2, 1])
			expect(await enter(confirmation_id, hash('wrong'))).toEqual({
				outcome: 'wrong',
				petition,
				tries_left,
			});
		for (const code of [hash('wrong'), code_hash])
			expect(await enter(confirmation_id, code)).toEqual({
				outcome: 'used_up',
				petition,
				tries_left: 0,
			});
		expect(await db.count(petition)).toBe(0);
	});

	test('lasts an hour, less a moment', async () => {
		const petition = await db.openPetition();
		await db.stopClock('2027-01-04T10:00:00Z');
		const late = await db.sign(petition);
		const inTime = await db.sign(petition);
		await db.stopClock('2027-01-04T10:59:59.999Z');
		expect(await enter(inTime.confirmation_id, inTime.code_hash)).toMatchObject({
			outcome: 'confirmed',
		});
		await db.stopClock('2027-01-04T11:00:00Z');
		expect(await enter(late.confirmation_id, late.code_hash)).toMatchObject({ outcome: 'expired' });
	});

	test('works for its own request only, newest or not', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const first = await db.sign(petition, signer);
		const second = await db.sign(petition, signer);
		expect(await enter(second.confirmation_id, first.code_hash)).toMatchObject({
			outcome: 'wrong',
		});
		expect(await enter(first.confirmation_id, first.code_hash)).toMatchObject({
			outcome: 'confirmed',
		});
		expect(await enter(second.confirmation_id, second.code_hash)).toMatchObject({
			outcome: 'already',
		});
	});

	test('tells nothing apart: new, signed before, mailbox full and mails used up all answer alike', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const fresh = await db.sign(petition);
		const { token_hash } = await db.sign(petition, signer);
		await db.call('confirm_signature', { token_hash });
		const signedBefore = await db.sign(petition, signer);
		const full = await db.sign(petition, { ...signer, name: 'Other', postcode: 'TB4 1AA' });
		let mailless = full;
		for (let time = 0; time < 6; time++) mailless = await db.sign(petition, signer);
		for (const { confirmation_id } of [fresh, signedBefore, full, mailless]) {
			for (const tries_left of [4, 3, 2, 1])
				expect(await enter(confirmation_id, hash('guess'))).toEqual({
					outcome: 'wrong',
					petition,
					tries_left,
				});
			for (let time = 5; time <= 6; time++)
				expect(await enter(confirmation_id, hash('guess'))).toEqual({
					outcome: 'used_up',
					petition,
					tries_left: 0,
				});
		}
	});

	test('is never right where no code was mailed', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		let last = newRequest();
		for (let time = 0; time < 6; time++) last = await db.sign(petition, signer);
		expect(await enter(last.confirmation_id, last.code_hash)).toMatchObject({ outcome: 'wrong' });
	});

	test('does not bring back a signature that was taken off', async () => {
		const petition = await db.openPetition();
		const { confirmation_id, code_hash } = await db.sign(petition);
		await db.rows(`update app.signatures set state = 'invalidated' where state = 'pending'`);
		expect(await enter(confirmation_id, code_hash)).toMatchObject({ outcome: 'withdrawn' });
		expect(await db.count(petition)).toBe(0);
	});

	test('belongs to a request that exists', async () => {
		const { confirmation_id, code_hash } = newRequest();
		await expect(enter(confirmation_id, code_hash)).rejects.toMatchObject({
			code: 'PT404',
			message: 'confirmation_unknown',
		});
	});
});

describe('sending again', () => {
	const again = async (confirmation_id: string) => {
		const { confirmation_id: new_confirmation_id, ...hashes } = newRequest();
		await db.call('send_again', { confirmation_id, new_confirmation_id, ...hashes, ip: null });
		return { confirmation_id: new_confirmation_id, ...hashes };
	};

	test('mails a new link and code, five times in all, and then says so', async () => {
		const petition = await db.openPetition();
		const before = (await db.templates()).length;
		const first = await db.sign(petition);
		let last = first;
		for (let time = 2; time <= 5; time++) last = await again(last.confirmation_id);
		for (const { confirmation_id } of [first, last])
			await expect(again(confirmation_id)).rejects.toMatchObject({
				code: 'PT429',
				message: 'mails_used_up',
			});
		expect((await db.templates()).slice(before)).toEqual(Array(5).fill('confirm_signature'));
		expect(await db.call('confirm_signature', { token_hash: last.token_hash })).toMatchObject({
			already: false,
		});
		expect(await db.call('confirm_signature', { token_hash: first.token_hash })).toMatchObject({
			already: true,
		});
	});

	test('allows as many for a request that can come to nothing', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const { token_hash } = await db.sign(petition, signer);
		await db.call('confirm_signature', { token_hash });
		const before = (await db.templates()).length;
		let last = await db.sign(petition, { ...signer, name: 'Other', postcode: 'TB4 1AA' });
		for (let time = 2; time <= 5; time++) last = await again(last.confirmation_id);
		await expect(again(last.confirmation_id)).rejects.toMatchObject({ message: 'mails_used_up' });
		expect((await db.templates()).slice(before)).toEqual(Array(4).fill('mailbox_full'));
	});

	test('never mails one signature more than five times, whoever asks', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const before = (await db.templates()).length;
		for (let time = 0; time < 4; time++)
			await again((await db.sign(petition, signer)).confirmation_id);
		expect((await db.templates()).slice(before)).toHaveLength(5);
	});

	test.each(['withdrawn', 'invalidated'])(
		'never calls a signature that was %s counted',
		async (state) => {
			const { confirmation_id } = await db.sign(await db.openPetition());
			await db.rows(`update app.signatures set state = $1 where state = 'pending'`, [state]);
			await again(confirmation_id);
			expect((await db.templates()).at(-1)).toBe('signature_taken_off');
		},
	);

	test.each(['hidden', 'rejected'])('does not know a petition that is %s by now', async (state) => {
		const petition = await db.openPetition();
		const { confirmation_id } = await db.sign(petition);
		await db.rows('update app.petitions set state = $1 where slug = $2', [state, petition]);
		await expect(again(confirmation_id)).rejects.toMatchObject({
			code: 'PT404',
			message: 'confirmation_unknown',
		});
	});

	test('needs a request, and a petition that can still be confirmed', async () => {
		await expect(again(newRequest().confirmation_id)).rejects.toMatchObject({
			code: 'PT404',
			message: 'confirmation_unknown',
		});
		await db.stopClock('2026-12-01T12:00:00Z');
		const { confirmation_id } = await db.sign(await db.openPetition('2026-12-01'));
		await db.stopClock('2026-12-03T00:00:01Z');
		await expect(again(confirmation_id)).rejects.toMatchObject({
			code: 'PT409',
			message: 'petition_closed',
		});
	});
});
