import pg from 'pg';
import { expect, test } from 'vitest';
import { makeReference } from '#domain/reference.ts';
import { aSigner, useDatabase } from './database.ts';
import { newRun } from './many-signatures.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const home = 'TB1 2AB';
const reason = 'They asked us.';

/** A petition that two people of one mailbox signed, against the order of their names. */
async function signedByTwo() {
	const petition = await db.openPetition();
	const { email } = aSigner();
	for (const name of ['Zed Lee', 'Ann Lee']) {
		const { token_hash } = await db.sign(petition, { name, email, postcode: home });
		await db.call('confirm_signature', { token_hash });
	}
	return { petition, email };
}

/** Holds the lock of the first of the two until it is called. */
async function holdAnn(petition: string) {
	const holder = new pg.Client({ connectionString: db.connectionString });
	await holder.connect();
	await holder.query('begin');
	await holder.query(
		`select app.lock_person(id, app.name_key('Ann Lee'), $2) from app.petitions where slug = $1`,
		[petition, home],
	);
	return async () => {
		await holder.query('commit');
		await holder.end();
	};
}

const waiting = async () =>
	(
		await db.rows<{ number: number }>(
			`select count(*)::int as number from pg_locks
			where not granted and database = (select oid from pg_database where datname = current_database())`,
		)
	)[0]!.number;

test.each<[string, number, (signed: { petition: string; email: string }) => Promise<Act>]>([
	[
		'an invalidation',
		0,
		async ({ petition, email }) => {
			const run = newRun(petition, { email });
			await callAs(db, await aPerson(db, 'moderator'), 'start_invalidation', run);
			return () => db.call('run_invalidations');
		},
	],
	[
		'an undo',
		2,
		async ({ petition, email }) => {
			const moderator = await aPerson(db, 'moderator');
			const run = newRun(petition, { email });
			await callAs(db, moderator, 'start_invalidation', run);
			await db.call('run_invalidations', { invalidation: run.id });
			await callAs(db, moderator, 'undo_invalidation', { id: run.id });
			return () => db.call('run_invalidations', { invalidation: run.id });
		},
	],
	[
		'erasing',
		0,
		async ({ email }) => {
			const officer = await aPerson(db, 'officer');
			const args = { kind: 'email', sought: email, reason };
			const held = await callAs<{ key: string }[]>(db, officer, 'show_held', args);
			const persons = held.map(({ key }) => key);
			return () => callAs(db, officer, 'erase_held', { ...args, persons });
		},
	],
])(
	'%s and a sheet about the same two people never end in a deadlock',
	async (_, count, prepare) => {
		const signed = await signedByTwo();
		const act = await prepare(signed);
		const officer = await aPerson(db, 'officer');
		const lines = ['Ann Lee', 'Zed Lee'].map((name, at) => ({
			line: at + 1,
			name,
			postcode: home,
		}));
		const release = await holdAnn(signed.petition);
		const entered = callAs(db, officer, 'enter_sheet', {
			...{ petition: signed.petition, sheet: makeReference(), lines: JSON.stringify(lines) },
		});
		await expect.poll(waiting).toBe(1);
		const done = act();
		await expect.poll(waiting).toBe(2);
		await release();
		const outcomes = await Promise.allSettled([entered, done]);
		expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
		expect(await db.count(signed.petition)).toBe(count);
		expect(await db.call('audit_tallies')).toEqual([]);
	},
);

type Act = () => Promise<unknown>;
