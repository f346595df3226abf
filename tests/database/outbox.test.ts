import { describe, expect, test } from 'vitest';
import pg from 'pg';
import { aSigner, together, useDatabase } from './database.ts';

const db = useDatabase();
type Mail = {
	id: number;
	template: string;
	lang: string;
	recipient: string;
	data: Record<string, unknown>;
};
const claim = (most = 100) => db.call<Mail[]>('claim_mail', { most });
const settle = (id: number | undefined, error: string | null) =>
	db.call('settle_mail', { id, error });
const minutes = (count: number) => new Date(Date.parse('2027-01-04T12:00:00Z') + count * 60_000);

async function oneMail(at = minutes(0)): Promise<{ id: number; email: string }> {
	await db.rows('delete from app.outbox');
	await db.stopClock(at);
	const { email } = aSigner();
	await db.sign(await db.openPetition(), { email });
	const [row] = await db.rows<{ id: string }>('select id from app.outbox');
	return { id: Number(row?.id), email };
}

describe('the outbox', () => {
	test('hands out what a mail is made of, and no secret', async () => {
		await db.rows('delete from app.outbox');
		const petition = await db.openPetition();
		const signer = { ...aSigner(), lang: 'cy' };
		const { confirmation_id } = await db.sign(petition, signer);
		const [first] = await claim();
		expect(first).toEqual({
			id: expect.any(Number),
			template: 'confirm_signature',
			lang: 'cy',
			recipient: signer.email,
			// Nothing that somebody could have us say to an address that they know.
			data: { confirmation_id, action: 'Mend the clock', signature: expect.any(Number) },
		});
	});

	test('is written with the fact it announces or not at all', async () => {
		await db.rows('delete from app.outbox');
		const petition = await db.openPetition();
		const client = new pg.Client({ connectionString: db.connectionString });
		await client.connect();
		await client.query('begin; set local role service_role');
		await client.query(
			`select public.sign_petition($1, 'Ann', 'ann@example.org', 'TB1 2AB', false, 'en', 'web', null,
			gen_random_uuid(), repeat('a', 64), repeat('b', 64))`,
			[petition],
		);
		expect(await claim()).toEqual([]);
		await client.query('rollback');
		await client.end();
		expect(await db.rows('select from app.outbox')).toHaveLength(0);
		expect(
			await db.rows('select from app.mailboxes where mailbox = $1', ['ann@example.org']),
		).toHaveLength(0);
	});

	test('never hands one mail to two who claim at once', async () => {
		await db.rows('delete from app.outbox');
		const petition = await db.openPetition();
		await together(50, () => db.sign(petition));
		const claims = await together(20, () => claim(5));
		const ids = claims.flatMap((each) =>
			each.status === 'fulfilled' ? each.value.map(({ id }) => id) : [],
		);
		expect(new Set(ids).size).toBe(ids.length);
		const rest = await claim();
		expect(ids.length + rest.length).toBe(50);
	});

	test('survives a sender that dies: the lease runs out and another claims', async () => {
		const { id } = await oneMail();
		expect(await claim()).toMatchObject([{ id }]);
		await db.stopClock(minutes(1.99));
		expect(await claim()).toEqual([]);
		await db.stopClock(minutes(2));
		expect(await claim()).toMatchObject([{ id }]);
	});

	test('hands out one mail eight times at most, even if every sender dies', async () => {
		const { id } = await oneMail();
		let handed = 0;
		for (let round = 0; round < 12; round++) {
			await db.stopClock(minutes(round * 2));
			handed += (await claim()).length;
		}
		expect(handed).toBe(8);
		const [row] = await db.rows(
			'select failed_at is not null as failed from app.outbox where id = $1',
			[id],
		);
		expect(row?.failed).toBe(true);
	});

	test('waits longer after each failure, and keeps only what kind it was', async () => {
		const { id } = await oneMail();
		let at = 0;
		for (const pause of [1, 5, 15, 60, 240, 480, 720]) {
			expect(await claim()).toHaveLength(1);
			await settle(id, 'ECONNREFUSED');
			await db.stopClock(minutes(at + pause - 0.01));
			expect(await claim()).toEqual([]);
			at += pause;
			await db.stopClock(minutes(at));
		}
		expect(await claim()).toHaveLength(1);
		await settle(id, 'ECONNREFUSED');
		await db.stopClock(minutes(at + 100_000));
		expect(await claim()).toEqual([]);
		expect(
			await db.rows('select attempts, error, failed_at is not null as failed from app.outbox'),
		).toEqual([{ attempts: 8, error: 'ECONNREFUSED', failed: true }]);
	});

	test('forgets whom it wrote to once the mail is sent', async () => {
		const { id, email } = await oneMail();
		await claim();
		await settle(id, null);
		const rows = await db.rows('select * from app.outbox');
		expect(rows).toMatchObject([{ recipient: null, data: {}, sent_at: expect.any(Date) }]);
		expect(JSON.stringify(rows)).not.toContain(email);
		await settle(id, 'a late word from a slow sender');
		await db.stopClock(minutes(10_000));
		expect(await claim()).toEqual([]);
	});
});
