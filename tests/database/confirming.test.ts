import { describe, expect, test } from 'vitest';
import {
	aSigner,
	hash,
	newRequest,
	type Request,
	type Signer,
	together,
	useDatabase,
} from './database.ts';

const db = useDatabase();
const noon = (minutes: number) => new Date(Date.parse('2027-01-04T12:00:00Z') + minutes * 60_000);

describe('a link', () => {
	test('reads without changing anything, counts once, and says so again and again', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition, { lang: 'cy' });
		const read = () => db.call('read_confirmation', { token_hash });
		const confirm = () => db.call('confirm_signature', { token_hash });
		const facts = { stage: 'signed', petition, action: 'Mend the clock', lang: 'en' };
		expect(await read()).toEqual({ state: 'pending', ...facts });
		expect(await read()).toEqual({ state: 'pending', ...facts });
		expect(await db.count(petition)).toBe(0);
		expect(await confirm()).toEqual({ petition, already: false, stage: 'signed' });
		expect(await confirm()).toEqual({ petition, already: true, stage: 'signed' });
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
		expect(await enter(confirmation_id, hash('wrong'))).toMatchObject({
			outcome: 'wrong',
			petition,
			tries_left: 4,
		});
		expect(await enter(confirmation_id, code_hash)).toMatchObject({
			outcome: 'confirmed',
			petition,
			tries_left: 4,
		});
		expect(await enter(confirmation_id, code_hash)).toMatchObject({
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
			expect(await enter(confirmation_id, hash('wrong'))).toMatchObject({
				outcome: 'wrong',
				petition,
				tries_left,
			});
		for (const code of [hash('wrong'), code_hash])
			expect(await enter(confirmation_id, code)).toMatchObject({
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

	test('of any mail to the same person is right, on every page of that person', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		await db.stopClock(noon(0));
		const first = await db.sign(petition, signer);
		await db.stopClock(noon(2));
		const second = await db.sign(petition, { ...signer, name: 'SIAN  Okafor' });
		expect(second.confirmation_id).not.toBe(first.confirmation_id);
		expect(await enter(second.confirmation_id, first.code_hash)).toMatchObject({
			outcome: 'confirmed',
		});
		for (const page of [first, second])
			for (const { code_hash } of [first, second])
				expect(await enter(page.confirmation_id, code_hash)).toMatchObject({ outcome: 'already' });
		expect(await db.count(petition)).toBe(1);
	});

	test('of another name, postcode, mailbox or petition is wrong', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const mine = await db.sign(petition, signer);
		for (const other of [
			await db.sign(petition, { ...signer, name: 'Ann Hale' }),
			await db.sign(petition, { ...signer, postcode: 'TB3 1DD' }),
			await db.sign(petition),
		])
			expect(await enter(mine.confirmation_id, other.code_hash)).toMatchObject({
				outcome: 'wrong',
			});
		const elsewhere = await db.sign(await db.openPetition(), signer);
		expect(await enter(mine.confirmation_id, elsewhere.code_hash)).toMatchObject({
			outcome: 'wrong',
			tries_left: 1,
		});
	});

	test('is compared with five wrong ones at most, on however many pages they are typed', async () => {
		const petition = await db.openPetition();
		const signer = aSigner();
		const pages: Request[] = [];
		for (let minutes = 0; minutes < 8; minutes += 2) {
			await db.stopClock(noon(minutes));
			pages.push(await db.sign(petition, signer));
		}
		const guesses = await together(40, (index) =>
			enter(pages[index % 4]!.confirmation_id, hash(`guess ${index}`)),
		);
		expect(guesses.every(({ status }) => status === 'fulfilled')).toBe(true);
		expect(
			await db.rows(
				'select distinct tries from app.confirmations where signature in (select id from app.signatures where email = $1)',
				[signer.email],
			),
		).toEqual([{ tries: 5 }]);
		for (const page of pages)
			for (const { code_hash } of pages)
				expect(await enter(page.confirmation_id, code_hash)).toMatchObject({ outcome: 'used_up' });
		await db.stopClock(noon(10));
		const fresh = await db.sign(petition, signer);
		expect(await enter(pages[0]!.confirmation_id, fresh.code_hash)).toMatchObject({
			outcome: 'confirmed',
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
		const mailless = await useUpMails(petition, signer);
		for (const { confirmation_id } of [fresh, signedBefore, full, mailless]) {
			for (const tries_left of [4, 3, 2, 1])
				expect(await enter(confirmation_id, hash('guess'))).toMatchObject({
					outcome: 'wrong',
					petition,
					tries_left,
				});
			for (let time = 5; time <= 6; time++)
				expect(await enter(confirmation_id, hash('guess'))).toMatchObject({
					outcome: 'used_up',
					petition,
					tries_left: 0,
				});
		}
	});

	test('is never right where no code was mailed', async () => {
		const last = await useUpMails(await db.openPetition(), aSigner());
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
		const answer = await db.call<{ confirmation_id: string }>('send_again', {
			...{ confirmation_id, new_confirmation_id, ...hashes, ip: null },
		});
		return { ...hashes, ...answer };
	};

	test('mails a new link and code, five times in all, and then says so', async () => {
		const petition = await db.openPetition();
		const before = (await db.templates()).length;
		const first = await db.sign(petition);
		let last = first;
		for (let time = 2; time <= 5; time++) last = await again(last.confirmation_id);
		await expect(again(last.confirmation_id)).rejects.toMatchObject({
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
		expect((await db.templates()).slice(before)).toEqual(Array(3).fill('mailbox_full'));
	});

	test('pressed twice on one page is one more mail, pressed on the next page another', async () => {
		const petition = await db.openPetition();
		await db.stopClock(noon(0));
		const first = await db.sign(petition);
		const before = (await db.templates()).length;
		await db.stopClock(noon(0.2));
		const presses = await together(20, () => again(first.confirmation_id));
		const ids = presses.flatMap((press) =>
			press.status === 'fulfilled' ? [press.value.confirmation_id] : [],
		);
		expect([ids.length, new Set(ids).size]).toEqual([20, 1]);
		expect((await db.templates()).length - before).toBe(1);
		await db.stopClock(noon(0.5));
		await again(ids[0]!);
		expect((await db.templates()).length - before).toBe(2);
		await db.stopClock(noon(2));
		await again(first.confirmation_id);
		expect((await db.templates()).length - before).toBe(3);
	});

	test('gives a person who comes back one mail more that day, and works again when the hour is over', async () => {
		await db.stopClock(noon(0));
		let last = await db.sign(await db.openPetition());
		for (let time = 2; time <= 5; time++) {
			await db.stopClock(noon(time / 10));
			last = await again(last.confirmation_id);
		}
		const usedUp = { message: 'mails_used_up' };
		await db.stopClock(noon(9.9));
		await expect(again(last.confirmation_id)).rejects.toMatchObject(usedUp);
		await db.stopClock(noon(10));
		const before = (await db.templates()).length;
		last = await again(last.confirmation_id);
		expect((await db.templates()).length - before).toBe(1);
		await db.stopClock(noon(59));
		await expect(again(last.confirmation_id)).rejects.toMatchObject(usedUp);
		await db.stopClock(noon(60.5));
		expect(await again(last.confirmation_id)).toBeDefined();
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
			message: 'confirming_over',
		});
	});
});

/** Asks so often that no more mail goes to the address of a signer; the last request. */
async function useUpMails(petition: string, signer: Signer) {
	for (const place of [1, 2, 3, 4, 5])
		await db.sign(petition, { ...signer, name: 'Somebody else', postcode: `TB${place} 9ZZ` });
	return await db.sign(petition, { ...signer, name: 'Last of all' });
}
