import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aSigner, hash, type Signer, together, useDatabase } from './database.ts';

const db = useDatabase();
const DAY = 86_400_000;
const noon = Date.parse('2027-01-04T12:00:00Z');
const at = (days: number) => new Date(noon + days * DAY);

/** Reminds as the job does; the ids of the requests that were offered. */
async function remind(many = 20) {
	const ids = Array.from({ length: many }, () => randomUUID());
	const confirmations = ids.map((confirmation_id) => ({
		...{
			confirmation_id,
			token_hash: hash(confirmation_id),
			code_hash: hash(`${confirmation_id} code`),
		},
	}));
	await db.call('remind_signers', { confirmations: JSON.stringify(confirmations) });
	return ids;
}

const reminded = async () =>
	(
		await db.rows<{ recipient: string }>(
			`select recipient from app.outbox where template = 'sign_reminder' order by id`,
		)
	).map(({ recipient }) => recipient);

async function waiting(given: Partial<Signer> = {}, closesOn?: string) {
	await db.rows('delete from app.outbox; delete from app.signatures where state = $$pending$$');
	await db.stopClock(at(0));
	const signer = { ...aSigner(), ...given };
	const petition = await db.openPetition(closesOn);
	await db.sign(petition, signer);
	return { petition, ...signer };
}

test('a person who has not confirmed is reminded once, after three days', async () => {
	const { email } = await waiting();
	await db.stopClock(at(2.99));
	await remind();
	expect(await reminded()).toEqual([]);
	await db.stopClock(at(3));
	await together(3, () => remind());
	for (const day of [4, 10, 20]) {
		await db.stopClock(at(day));
		await remind();
	}
	expect(await reminded()).toEqual([email]);
});

test('the link of a reminder counts the signature', async () => {
	const { petition } = await waiting();
	await db.stopClock(at(3));
	const [id] = await remind();
	await db.call('confirm_signature', { token_hash: hash(id!) });
	expect(await db.count(petition)).toBe(1);
});

test.each([
	['confirmed under the same name', `update app.signatures set state = 'invalidated'`],
	['closed', `update app.petitions set state = 'closed', closed_at = app.clock()`],
	['hidden', `update app.petitions set state = 'hidden'`],
])('nobody is reminded of what cannot be confirmed: %s', async (_, change) => {
	const { petition } = await waiting();
	await db.rows(
		change.includes('signatures')
			? `${change} where petition = (select id from app.petitions where slug = $1)`
			: `${change} where slug = $1`,
		[petition],
	);
	await db.stopClock(at(3));
	await remind();
	expect(await reminded()).toEqual([]);
});

test('nobody whose signature counts is reminded of a second request, and made-up names bring one reminder', async () => {
	const signer = await waiting();
	for (const name of ['Ann Lee', 'Bob Lee', 'Cat Lee'])
		await db.sign(signer.petition, { ...signer, name });
	await db.stopClock(at(3));
	await remind();
	await db.stopClock(at(4));
	await remind();
	expect(await reminded()).toEqual([signer.email]);
});

test('a reminder counts in the limits of the mailbox, and goes when one may go again', async () => {
	const { email, petition } = await waiting();
	await db.stopClock(at(3));
	await db.rows(
		`select app.take_mail(app.mail_limit_key($1, id), 'petition', 5, app.clock() + interval '1 hour')
		from app.petitions, generate_series(1, 5) where slug = $2`,
		[email, petition],
	);
	await remind();
	expect(await reminded()).toEqual([]);
	await db.stopClock(new Date(at(3).getTime() + 3_600_001));
	await remind();
	expect(await reminded()).toEqual([email]);
});
