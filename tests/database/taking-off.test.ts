import { expect, test } from 'vitest';
import { together, useDatabase } from './database.ts';

const db = useDatabase();

const takeOff = (id: string, state = 'withdrawn', reason: string | null = 'Asked us by phone.') =>
	db.rows('select app.take_off($1, $2, $3)', [id, state, reason]);

async function aSignature(petition: string, confirmed = true): Promise<string> {
	const { token_hash, confirmation_id } = await db.sign(petition);
	if (confirmed) await db.call('confirm_signature', { token_hash });
	const [row] = await db.rows<{ signature: string }>(
		'select signature from app.confirmations where id = $1',
		[confirmation_id],
	);
	return row!.signature;
}

test.each([
	['withdrawn', 'withdraw_signature'],
	['invalidated', 'invalidate_signature'],
])('a signature that is %s is no longer counted, and the log says why', async (state, act) => {
	const petition = await db.openPetition();
	const [taken] = [await aSignature(petition), await aSignature(petition)];
	await takeOff(taken, state, 'Asked us by phone.');
	expect(await db.rows('select state from app.signatures where id = $1', [taken])).toEqual([
		{ state },
	]);
	expect(await db.count(petition)).toBe(1);
	expect(await db.call('audit_tallies')).toEqual([]);
	const [logged] = await db.rows(
		'select act, subject, details from app.audit_log where act <> $1 order by id desc limit 1',
		['audit_tallies'],
	);
	expect(logged).toEqual({
		act,
		subject: petition,
		details: { signature: Number(taken), from: 'confirmed', reason: 'Asked us by phone.' },
	});
});

test('one that was never confirmed costs no count', async () => {
	const petition = await db.openPetition();
	await aSignature(petition);
	await takeOff(await aSignature(petition, false));
	expect(await db.count(petition)).toBe(1);
	expect(await db.call('audit_tallies')).toEqual([]);
});

test('comes off a shard that has something to take', async () => {
	const petition = await db.openPetition();
	const taken = await aSignature(petition);
	const [{ id } = { id: 0 }] = await db.rows<{ id: number }>(
		'update app.tallies set shard = 15 where petition = (select id from app.petitions where slug = $1) returning petition as id',
		[petition],
	);
	await db.rows(`insert into app.tallies values ($1, null, 'web', 0, 0)`, [id]);
	await takeOff(taken);
	expect(await db.count(petition)).toBe(0);
});

test('is taken off once, however many do it at once', async () => {
	const petition = await db.openPetition();
	await aSignature(petition);
	const taken = await aSignature(petition);
	const results = await together(20, () => takeOff(taken));
	expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(await db.count(petition)).toBe(1);
});

test('many are taken off at once, each from the count, while others confirm', async () => {
	const petition = await db.openPetition();
	const signatures: string[] = [];
	for (let each = 0; each < 20; each++) signatures.push(await aSignature(petition));
	const results = await together<unknown>(40, (each) =>
		each < 20 ? takeOff(signatures[each]!) : aSignature(petition),
	);
	const failed = results.filter(({ status }) => status === 'rejected');
	expect(failed).toEqual([]);
	expect(await db.count(petition)).toBe(20);
	expect(await db.call('audit_tallies')).toEqual([]);
});

test.each([
	['another state', 'pending', 'Asked us.'],
	['no reason', 'withdrawn', ' '],
	['a reason that is missing', 'withdrawn', null],
])('refuses %s', async (_, state, reason) => {
	const petition = await db.openPetition();
	const taken = await aSignature(petition);
	await expect(takeOff(taken, state, reason)).rejects.toMatchObject({ code: '22023' });
	expect(await db.count(petition)).toBe(1);
});
