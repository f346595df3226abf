import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { makeReference } from '#domain/reference.ts';
import { sendCase } from './cases.ts';
import { aSigner, hash, useDatabase } from './database.ts';
import { aPerson, callAs, type Person, signInAgain } from './staff.ts';

const db = useDatabase();

test('sweeps what nobody confirmed in thirty days, and keeps what was', async () => {
	const petition = await db.openPetition();
	await db.stopClock('2027-01-01T12:00:00Z');
	const kept = await db.sign(petition);
	await db.call('confirm_signature', { token_hash: kept.token_hash });
	const dropped = await db.sign(petition);
	await db.stopClock('2027-01-31T12:00:00Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
	await db.stopClock('2027-01-31T12:00:01Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 1 });
	await expect(
		db.call('read_confirmation', { token_hash: dropped.token_hash }),
	).rejects.toMatchObject({ code: 'PT404' });
	expect(await db.call('read_confirmation', { token_hash: kept.token_hash })).toMatchObject({
		state: 'confirmed',
	});
	expect(await db.rows('select from app.mailboxes')).toHaveLength(1);
	expect(await db.call('audit_tallies')).toEqual([]);
});

test('sweeps what can no longer be confirmed as soon as that is so', async () => {
	const petition = await db.openPetition('2027-02-28');
	await db.stopClock('2027-02-28T12:00:00Z');
	await db.sign(petition);
	await db.stopClock('2027-03-02T00:00:00Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
	await db.stopClock('2027-03-02T00:00:01Z');
	expect(await db.call('sweep')).toMatchObject({ signatures: 1 });
});

describe('a pause of signing', () => {
	afterEach(() =>
		db.rows(`delete from app.pauses; delete from app.signatures where state = 'pending'`),
	);

	const pause = async (from: string, until: string | null) =>
		db.rows(
			`insert into app.pauses (notice_en, notice_cy, begun_at, given_until, ended_at)
			values ('An election.', 'Etholiad.', $1, $1::timestamptz::date - 1, $2)`,
			[from, until],
		);

	test('does not count towards the thirty days of what nobody confirmed', async () => {
		const petition = await db.openPetition();
		await db.stopClock('2027-01-01T12:00:00Z');
		const { token_hash } = await db.sign(petition);
		await pause('2027-01-10T12:00:00Z', null);
		await db.stopClock('2027-03-01T12:00:00Z');
		expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
		await db.rows(`update app.pauses set ended_at = '2027-03-01T12:00:00Z'`);
		// Nine days before the pause, and twenty-one after it.
		await db.stopClock('2027-03-22T12:00:00Z');
		expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
		expect(await db.call('read_confirmation', { token_hash })).toMatchObject({ state: 'pending' });
		await db.stopClock('2027-03-22T12:00:01Z');
		expect(await db.call('sweep')).toMatchObject({ signatures: 1 });
	});

	test('keeps what can be confirmed once its petition has its days back, although no job ran', async () => {
		const petition = await db.openPetition('2027-02-12');
		await db.stopClock('2027-02-11T12:00:00Z');
		const { token_hash } = await db.sign(petition);
		await pause('2027-02-11T13:00:00Z', null);
		await db.stopClock('2027-02-20T03:00:00Z');
		expect(await db.call('sweep')).toMatchObject({ signatures: 0 });
		expect(await db.call('read_confirmation', { token_hash })).toMatchObject({ state: 'pending' });
	});

	test('does not lengthen the time to confirm on a petition that had closed before it', async () => {
		const petition = await db.openPetition('2027-02-28');
		await db.stopClock('2027-02-28T12:00:00Z');
		await db.sign(petition);
		await db.stopClock('2027-03-01T00:30:00Z');
		await db.call('close_petitions');
		await pause('2027-03-01T01:00:00Z', null);
		await db.stopClock('2027-03-02T00:00:01Z');
		expect(await db.call('sweep')).toMatchObject({ signatures: 1 });
	});
});

test('sweeps mail that is done, limits that have ended and the salts of other days', async () => {
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
	expect(await left()).toEqual({ mails: 1, limits: 4, salts: 1 });
	await db.stopClock('2027-04-02T03:00:00Z');
	await db.call('sweep');
	expect(await left()).toEqual({ mails: 1, limits: 0, salts: 0 });
	await db.stopClock('2027-04-09T03:00:00Z');
	await db.call('sweep');
	expect(await left()).toEqual({ mails: 0, limits: 0, salts: 0 });
});

test('keeps a salt until its day is over in London', async () => {
	await db.stopClock('2027-06-30T23:30:00Z');
	await db.sign(await db.openPetition(), { ip: '198.51.100.7' });
	await db.stopClock('2027-07-01T22:59:00Z');
	await db.call('sweep');
	expect(await db.rows('select day::text from app.limit_salts')).toEqual([{ day: '2027-07-01' }]);
	await db.stopClock('2027-07-01T23:00:00Z');
	await db.call('sweep');
	expect(await db.rows('select from app.limit_salts')).toEqual([]);
});

test('forgets who sent feedback from where once the day is over', async () => {
	await db.stopClock('2027-06-30T22:59:00Z');
	await db.rows(
		`select public.send_feedback('MOOT-1', 'market', 'Bins', null, null, null, null, null, 'en', 'web', '198.51.100.7', null)`,
	);
	const keys = () => db.rows('select double_key is not null as kept from app.feedback');
	await db.call('sweep');
	expect(await keys()).toEqual([{ kept: true }]);
	await db.stopClock('2027-06-30T23:00:00Z');
	await db.call('sweep');
	expect(await keys()).toEqual([{ kept: false }]);
});

test('forgets the mark of a mail that came for a case after as many days as the rule says', async () => {
	await db.stopClock('2027-05-01T12:00:00Z');
	const sent = await sendCase(db, { email: 'nia@example.net' });
	const { reference } = sent;
	const mail = { reference, sender: 'nia@example.net', mail_hash: hash('a mail'), body: 'Dark.' };
	const given = { ...mail, quoted: null, left_out: '{}', danger: '{}' };
	const receive = () => db.call('receive_reply', given);
	expect(await receive()).toEqual({ outcome: 'added' });
	await db.stopClock('2027-05-15T12:00:00Z');
	await db.call('sweep');
	expect(await receive()).toEqual({ outcome: 'repeated' });
	await db.stopClock('2027-05-15T12:00:01Z');
	await db.call('sweep');
	expect(await db.rows('select from app.received_mails')).toEqual([]);
});

test('erases who signed six months after a petition closed, and every count still holds', async () => {
	const petition = await db.openPetition('2027-03-15');
	await db.stopClock('2027-03-15T12:00:00Z');
	const { email } = aSigner();
	const { token_hash } = await db.sign(petition, { email, name: 'Ann Lee', wants_updates: true });
	await db.call('confirm_signature', { token_hash });
	await db.sign(petition, { email, name: 'Someone Else', postcode: 'TB9 9ZZ' });
	await db.rows('delete from app.outbox');
	await db.stopClock('2027-09-16T00:00:00Z');
	expect(await db.call('sweep')).toMatchObject({ signers: 0 });
	await db.stopClock('2027-09-16T00:00:01Z');
	expect(await db.call('sweep')).toMatchObject({ signers: 1 });
	expect(await db.call('sweep')).toMatchObject({ signers: 0 });
	expect(await db.count(petition)).toBe(1);
	expect(await db.call('audit_tallies')).toEqual([]);
	for (const table of ['signatures', 'mailboxes', 'confirmations', 'outbox', 'audit_log'])
		expect(JSON.stringify(await db.rows(`select * from app.${table}`))).not.toMatch(
			new RegExp(`${email}|Ann Lee|Someone Else|TB9`, 'i'),
		);
});

test('erases the signers of a great petition in as many nights as it takes', async () => {
	const petition = await db.openPetition('2026-01-31');
	await db.rows(
		`insert into app.signatures (petition, name, postcode, channel, lang)
		select id, 'Ann Lee', 'TB1 2AB', 'paper', 'en' from app.petitions, generate_series(1, 10001) where slug = $1`,
		[petition],
	);
	await db.rows(`update app.signatures set state = 'withdrawn' where channel = 'paper'`);
	await db.stopClock('2026-09-01T03:00:00Z');
	expect(await db.call('sweep')).toMatchObject({ signers: 10_000 });
	expect(await db.call('sweep')).toMatchObject({ signers: 1 });
});

test('erases one person when asked, but nobody who counts on an open petition', async () => {
	const petition = await db.openPetition();
	const signer = aSigner();
	const { token_hash } = await db.sign(petition, signer);
	await db.call('confirm_signature', { token_hash });
	const [row] = await db.rows<{ id: string }>('select id from app.signatures where email = $1', [
		signer.email,
	]);
	const erase = async () =>
		(await db.rows('select app.erase_signers(array[$1::bigint]) as signers', [row?.id]))[0];
	expect(await erase()).toEqual({ signers: 0 });
	await db.rows(`select app.take_off($1, 'withdrawn', 'Asked us by phone.')`, [row?.id]);
	expect(await erase()).toEqual({ signers: 1 });
	const now = await db.sign(petition, signer);
	await db.call('confirm_signature', { token_hash: now.token_hash });
	expect(await db.count(petition)).toBe(1);
	expect(await db.call('audit_tallies')).toEqual([]);
});

describe('while sheets of a closed petition can still be entered, a person who signed', () => {
	const person = { name: 'Ann Lee', postcode: 'TB1 2AB' };

	/** A petition that has closed, and the one signature on it, which its signer confirmed online. */
	async function closed() {
		const petition = await db.openPetition('2027-02-28');
		await db.stopClock('2027-02-28T12:00:00Z');
		const { email } = aSigner();
		const { token_hash } = await db.sign(petition, { ...person, email });
		await db.call('confirm_signature', { token_hash });
		await db.stopClock('2027-03-10T12:00:00Z');
		await db.call('close_petitions');
		const [row] = await db.rows<{ id: string }>('select id from app.signatures where email = $1', [
			email,
		]);
		return { petition, email, id: Number(row!.id), officer: await aPerson(db, 'officer') };
	}

	const enter = (petition: string, officer: Person) =>
		callAs(db, officer, 'enter_sheet', {
			...{ petition, sheet: makeReference(), lines: JSON.stringify([{ line: 1, ...person }]) },
		});

	test('is not erased by hand, and counts once', async () => {
		const { petition, id, officer } = await closed();
		const facts = (by: Person) => callAs(db, by, 'read_signature', { id });
		expect(await facts(officer)).toMatchObject({ may_erase: false });
		await expect(
			callAs(db, officer, 'erase_signature', { id, reason: 'Asked us.' }),
		).rejects.toMatchObject({ message: 'signature_counts' });
		await enter(petition, officer);
		expect(await db.count(petition)).toBe(1);
		await db.stopClock('2027-03-15T00:00:01Z');
		const later = await signInAgain(db, officer);
		expect(await facts(later)).toMatchObject({ may_erase: true });
		await callAs(db, later, 'erase_signature', { id, reason: 'Asked us.' });
		expect(await db.count(petition)).toBe(1);
		expect(await db.call('audit_tallies')).toEqual([]);
	});

	test('who asks to be erased is withdrawn first, and counts once from paper', async () => {
		const { petition, email, officer } = await closed();
		const args = { kind: 'email', sought: email, reason: 'Asked us.' };
		const [held] = await callAs<{ key: string }[]>(db, officer, 'show_held', args);
		await callAs(db, officer, 'erase_held', { ...args, persons: [held!.key] });
		expect(await db.count(petition)).toBe(0);
		await enter(petition, officer);
		expect(await db.count(petition)).toBe(1);
		expect(await db.call('audit_tallies')).toEqual([]);
	});

	test('is not erased by the night, however short the months are', async () => {
		const { petition, officer } = await closed();
		await db.rows(
			`select app.set_rule('signer_months', (select least from app.rules where name = 'signer_months'))`,
		);
		await db.rows(`select app.set_rule('paper_days', 60)`);
		await db.stopClock('2027-04-10T12:00:00Z');
		await db.call('sweep');
		await enter(petition, await signInAgain(db, officer));
		expect(await db.count(petition)).toBe(1);
		await db.rows(`select app.set_rule('paper_days', 14), app.set_rule('signer_months', 6)`);
	});
});

test('never sweeps a mailbox from under someone who confirms just then', async () => {
	const petition = await db.openPetition();
	const { token_hash } = await db.sign(petition);
	const signer = new pg.Client({ connectionString: db.connectionString });
	await signer.connect();
	await signer.query('begin');
	await signer.query('select public.confirm_signature($1)', [token_hash]);
	const swept = db.call('sweep');
	await new Promise((done) => setTimeout(done, 100));
	await signer.query('commit');
	await signer.end();
	await swept;
	expect(await db.count(petition)).toBe(1);
	expect(
		await db.rows(
			'select from app.mailboxes where petition = (select id from app.petitions where slug = $1)',
			[petition],
		),
	).toHaveLength(1);
});
