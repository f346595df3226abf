import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { aNewPetition, askToSupport, create, stateOf, support } from './creator.ts';
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

describe('a pause of signing', () => {
	const pause = (begun: number, ended: number | null) =>
		db.rows(
			`insert into app.pauses (notice_en, notice_cy, begun_at, given_until, ended_at)
			values ('An election.', 'Etholiad.', $1, '2027-01-01', $2)`,
			[at(begun), ended === null ? null : at(ended)],
		);
	afterEach(() => db.rows('delete from app.pauses'));

	test('keeps everybody from being reminded, and its time does not count', async () => {
		const { email } = await waiting();
		await pause(1, null);
		for (const day of [3, 10]) {
			await db.stopClock(at(day));
			await remind();
		}
		expect(await reminded()).toEqual([]);
		await db.rows('update app.pauses set ended_at = $1', [at(10)]);
		await db.stopClock(at(11.99));
		await remind();
		expect(await reminded()).toEqual([]);
		await db.stopClock(at(12));
		await remind();
		expect(await reminded()).toEqual([email]);
	});

	test('counts from the signature on, each pause once, and one before it not at all', async () => {
		const { email } = await waiting();
		await pause(-5, -1);
		await pause(-0.5, 0.5);
		await pause(1, 1.25);
		await db.stopClock(at(3.74));
		await remind();
		expect(await reminded()).toEqual([]);
		await db.stopClock(at(3.75));
		await remind();
		expect(await reminded()).toEqual([email]);
	});

	test('keeps the creator of a petition that waits for their confirmation from being reminded', async () => {
		await db.stopClock(at(0));
		await db.rows('delete from app.outbox');
		await create(db);
		await pause(1, null);
		await db.stopClock(at(4));
		await remind();
		const templates = await db.rows<{ template: string }>('select template from app.outbox');
		expect(templates.map(({ template }) => template)).not.toContain('start_reminder');
		await db.rows('update app.pauses set ended_at = $1', [at(4)]);
		await db.stopClock(at(6));
		await remind();
		expect(await db.rows(`select from app.outbox where template = 'start_reminder'`)).toHaveLength(
			1,
		);
	});
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

describe('before a petition opens', () => {
	const mailsTo = (email: string) =>
		db.rows<{ template: string; data: object }>(
			`select template, data from app.outbox where recipient = $1 and lane = 'told' order by id`,
			[email],
		);
	/** Reminds day after day until the unconfirmed are deleted. */
	async function daysGoBy() {
		for (const day of [2.99, 3, 4, 10, 29]) {
			await db.stopClock(at(day));
			await remind();
		}
	}

	test('its creator is reminded once, without a word of it, and the link starts it', async () => {
		await db.stopClock(at(0));
		const { email } = aSigner();
		const { petition } = await create(db, { email });
		await db.stopClock(at(2.99));
		await remind();
		expect(await mailsTo(email)).toEqual([]);
		await db.stopClock(at(3));
		const [id] = await remind();
		await daysGoBy();
		expect(await mailsTo(email)).toEqual([
			{
				template: 'start_reminder',
				data: { confirmation_id: id, signature: expect.any(Number) },
			},
		]);
		expect(await db.call('confirm_signature', { token_hash: hash(id!) })).toMatchObject({
			...{ petition, stage: 'created' },
		});
		expect(await db.call('read_own_petition', { token_hash: hash(id!) })).toMatchObject({
			...{ petition, state: 'collecting_sponsors' },
		});
	});

	test('its creator is not reminded of a petition that ended', async () => {
		await db.stopClock(at(0));
		const { email } = aSigner();
		const { petition } = await create(db, { email });
		await db.rows(`update app.petitions set state = 'ended' where slug = $1`, [petition]);
		await daysGoBy();
		expect(await mailsTo(email)).toEqual([]);
	});

	test.each([0, 2])(
		'a supporter is reminded once, without a word of it (after %i others)',
		async (others) => {
			await db.stopClock(at(0));
			const asked = await aNewPetition(db);
			const { email } = aSigner();
			await askToSupport(db, asked, { email });
			for (let number = 0; number < others; number++) await support(db, asked);
			expect(await stateOf(db, asked.petition)).toBe(
				others ? 'in_moderation' : 'collecting_sponsors',
			);
			await db.stopClock(at(3));
			const [id] = await remind();
			await daysGoBy();
			expect(await mailsTo(email)).toEqual([
				{
					template: 'sign_reminder',
					data: { confirmation_id: id, signature: expect.any(Number) },
				},
			]);
			await db.call('confirm_signature', { token_hash: hash(id!) });
		},
	);

	test('nobody is reminded of support that cannot be confirmed now, and once it opens they are', async () => {
		await db.stopClock(at(0));
		await db.rows(`select app.set_rule('sponsors_most', 2)`);
		const asked = await aNewPetition(db);
		const { email } = aSigner();
		await askToSupport(db, asked, { email });
		await support(db, asked);
		await support(db, asked);
		await db.stopClock(at(3));
		await remind();
		expect(await mailsTo(email)).toEqual([]);
		await db.rows(
			`update app.petitions set state = 'open', opened_at = app.clock(), closes_on = '2099-01-01' where slug = $1`,
			[asked.petition],
		);
		await remind();
		expect(await mailsTo(email)).toMatchObject([{ data: { action: 'Put a bench by the river' } }]);
		await db.rows(`select app.set_rule('sponsors_most', 20)`);
	});
});
