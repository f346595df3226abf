import { expect, it } from 'vitest';
import pg from 'pg';
import { aSigner, hash, newRequest, useDatabase } from './database.ts';

const db = useDatabase();

it('sweeps what nobody confirmed in thirty days, and keeps what was', async () => {
	const petition = await db.openPetition();
	await db.stopClock('2027-01-01T12:00:00Z');
	const kept = await db.sign(petition);
	await db.call('confirm_signature', { token_hash: kept.token_hash });
	const dropped = await db.sign(petition);
	await db.stopClock('2027-01-31T12:00:00Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
	await db.stopClock('2027-01-31T12:00:01Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 1, confirmations: 1 });
	await expect(
		db.call('read_confirmation', { token_hash: dropped.token_hash }),
	).rejects.toMatchObject({ code: 'PT404' });
	expect(await db.call('read_confirmation', { token_hash: kept.token_hash })).toMatchObject({
		state: 'confirmed',
	});
	expect(await db.rows('select from app.mailboxes')).toHaveLength(1);
	expect(await db.call('audit_tallies')).toEqual([]);
});

it('sweeps what can no longer be confirmed as soon as that is so', async () => {
	const petition = await db.openPetition('2027-02-28');
	await db.stopClock('2027-02-28T12:00:00Z');
	await db.sign(petition);
	await db.stopClock('2027-03-02T00:00:00Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
	await db.stopClock('2027-03-02T00:00:01Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 1 });
});

it('sweeps mail that is done, limits that have ended and the salts of other days', async () => {
	await db.rows('delete from app.outbox');
	await db.stopClock('2027-04-01T12:00:00Z');
	await db.sign(await db.openPetition(), { ip: '198.51.100.7' });
	const [mail] = await db.call<{ id: number }[]>('claim_mail', { most: 1 });
	await db.call('settle_mail', { id: mail?.id, error: null });
	const left = async () => {
		const [row] = await db.rows(
			`select (select count(*)::int from app.outbox) as mails, (select count(*)::int from app.limits) as limits,
			(select count(*)::int from app.limit_salts) as salts`,
		);
		return row;
	};
	await db.stopClock('2027-04-01T12:59:00Z');
	await db.call('sweep');
	expect(await left()).toEqual({ mails: 1, limits: 2, salts: 1 });
	await db.stopClock('2027-04-02T03:00:00Z');
	await db.call('sweep');
	expect(await left()).toEqual({ mails: 1, limits: 0, salts: 0 });
	await db.stopClock('2027-04-09T03:00:00Z');
	await db.call('sweep');
	expect(await left()).toEqual({ mails: 0, limits: 0, salts: 0 });
});

it('never sweeps a mailbox from under someone who signs just then', async () => {
	const petition = await db.openPetition();
	const { email } = aSigner();
	await db.rows(
		`insert into app.mailboxes (petition, mailbox, postcode) select id, $2, 'TB1 2AB' from app.petitions where slug = $1`,
		[petition, email],
	);
	const { confirmation_id } = newRequest();
	const signer = new pg.Client({ connectionString: db.connectionString });
	await signer.connect();
	await signer.query('begin');
	await signer.query(
		`select public.sign_petition($1, 'Ann', $2, 'TB1 2AB', false, 'en', 'web', null, $3, $4, $4)`,
		[petition, email, confirmation_id, hash(confirmation_id)],
	);
	const swept = db.call('sweep');
	await new Promise((done) => setTimeout(done, 100));
	await signer.query('commit');
	await signer.end();
	await swept;
	expect(await db.call('confirm_signature', { token_hash: hash(confirmation_id) })).toMatchObject({
		already: false,
	});
});
