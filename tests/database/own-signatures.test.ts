import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aNewPetition, askToSupport, type NewPetition, stateOf } from './creator.ts';
import { aSigner, hash, type Signer, together, useDatabase } from './database.ts';

const db = useDatabase();

/** Signs and confirms; the number of the signature. */
async function sign(petition: string, given: Partial<Signer> = {}, confirmed = true) {
	const { token_hash, confirmation_id } = await db.sign(petition, given);
	if (confirmed) await db.call('confirm_signature', { token_hash });
	const [row] = await db.rows<{ signature: string }>(
		'select signature from app.confirmations where id = $1',
		[confirmation_id],
	);
	return Number(row!.signature);
}

/** Asks for the list of an address; the hash of the token that its mail has. */
async function ask(email: string, ip: string | null = null) {
	const list_id = randomUUID();
	const answer = await db.call('ask_own_list', {
		...{ email, lang: 'en', ip, list_id, token_hash: hash(list_id) },
	});
	expect(answer).toEqual({});
	return hash(list_id);
}

const byList = (token_hash: string) => ({ token_hash, link: null });
const byLink = (link: number) => ({ token_hash: null, link });
const read = async (link: object) =>
	(await db.call<{ signatures: Own[] }>('read_own_list', link)).signatures;
const withdraw = (link: object, signature: number) =>
	db.call('withdraw_signature', { ...link, signature });
const mailsTo = (email: string) =>
	db.rows('select template, data from app.outbox where recipient = $1 order by id', [email]);

test('an address brings one mail, whatever was signed with it, and one answer', async () => {
	const { email } = aSigner();
	await ask(email);
	expect(await mailsTo(email)).toMatchObject([{ template: 'own_list', data: { number: 0 } }]);
	const signer = aSigner();
	await sign(await db.openPetition(), signer);
	await db.rows('delete from app.outbox');
	await ask(signer.email);
	expect(await mailsTo(signer.email)).toMatchObject([
		{ template: 'own_list', data: { number: 1 } },
	]);
});

test('presses within a minute, also at the same time, bring one mail', async () => {
	const { email } = aSigner();
	await together(5, () => ask(email));
	await ask(email.toUpperCase());
	expect(await mailsTo(email)).toHaveLength(1);
});

test('asking is limited like signing, and its mails count in the limits of the mailbox', async () => {
	await db.rows(
		`select app.set_rule('own_list_per_address', 2), app.set_rule('mails_per_mailbox', 3)`,
	);
	const ip = '198.51.100.9';
	for (let n = 0; n < 2; n++) await ask(aSigner().email, ip);
	await expect(ask(aSigner().email, ip)).rejects.toMatchObject({
		...{ code: 'PT429', message: 'too_many_from_address' },
	});
	const { email } = aSigner();
	for (let minute = 0; minute < 5; minute++) {
		await db.stopClock(new Date(Date.parse('2027-01-04T12:00:00Z') + minute * 61_000));
		await ask(email);
	}
	// The last of the limit is kept for a mail whose link counts a signature.
	expect(await mailsTo(email)).toHaveLength(2);
	await db.rows(
		`select app.set_rule('own_list_per_address', 30), app.set_rule('mails_per_mailbox', 10)`,
	);
});

test('a list shows the signatures of its mailbox, however it is spelled, for a day', async () => {
	await db.stopClock('2027-01-04T12:00:00Z');
	const name = randomUUID().slice(0, 8);
	const signer = { ...aSigner(), email: `${name}@gmail.com`, wants_updates: true };
	const first = await sign(await db.openPetition(), signer);
	const second = await sign(await db.openPetition(), { ...signer, name: 'Made Up' }, false);
	await sign(await db.openPetition());
	const list = byList(await ask(`${name.slice(0, 3)}.${name.slice(3)}+x@googlemail.com`));
	const signatures = await read(list);
	expect(signatures.toSorted((a, b) => a.id - b.id)).toMatchObject([
		{ id: first, state: 'confirmed', name: signer.name, wants_updates: true },
		// Whoever made this one has not read the mailbox, so what they typed is not shown.
		{ id: second, state: 'pending', name: null },
	]);
	await db.stopClock('2027-01-05T12:00:00Z');
	await expect(read(list)).rejects.toMatchObject({ code: 'PT404', message: 'own_list_unknown' });
});

test('no link changes a signature that it does not lead to', async () => {
	const petition = await db.openPetition();
	const [mine, other] = [await sign(petition), await sign(petition)];
	for (const act of [
		() => withdraw(byLink(mine), other),
		() => db.call('set_updates', { ...byLink(mine), signature: other, wanted: false }),
		() => withdraw(byList(hash('made up')), mine),
		() => withdraw({ token_hash: null, link: null }, mine),
	])
		await expect(act()).rejects.toMatchObject({ code: 'PT404', message: 'own_list_unknown' });
	expect(await db.count(petition)).toBe(2);
});

test('withdrawing takes the signature off its count and thresholds, once, and the person may sign again', async () => {
	await db.rows(`select app.set_rule('response_signatures', 1)`);
	const petition = await db.openPetition();
	const signer = aSigner();
	const mine = await sign(petition, signer);
	await db.call('note_all_crossings');
	await together(4, () => withdraw(byLink(mine), mine));
	await withdraw(byLink(mine), mine);
	expect(await db.count(petition)).toBe(0);
	expect(await db.call('audit_tallies')).toEqual([]);
	const crossings = await db.rows(
		'select from app.crossings join app.petitions on id = petition where slug = $1',
		[petition],
	);
	expect(crossings).toEqual([]);
	expect(await read(byLink(mine))).toMatchObject([{ state: 'withdrawn' }]);
	await sign(petition, signer);
	expect(await db.count(petition)).toBe(1);
	await db.rows(`select app.set_rule('response_signatures', 100)`);
});

test('withdrawing works after the petition closed, and no more once the signature is erased', async () => {
	await db.stopClock('2027-01-04T12:00:00Z');
	const petition = await db.openPetition('2027-01-10');
	const [first, second] = [await sign(petition), await sign(petition)];
	await db.stopClock('2027-03-01T12:00:00Z');
	await withdraw(byLink(first), first);
	expect(await db.count(petition)).toBe(1);
	await db.stopClock('2027-09-01T12:00:00Z');
	await db.call('sweep');
	await expect(withdraw(byLink(second), second)).rejects.toMatchObject({
		message: 'own_list_unknown',
	});
	expect(await db.call('stop_updates', { link: second })).toEqual({});
	expect(await db.count(petition)).toBe(1);
});

test('the signer of a hidden petition sees no word of it, stops news and withdraws, and does not count when it comes back', async () => {
	const petition = await db.openPetition();
	const signer = { ...aSigner(), wants_updates: true };
	const mine = await sign(petition, signer);
	await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [petition]);
	const list = byList(await ask(signer.email));
	expect(await mailsTo(signer.email)).toContainEqual({
		...{ template: 'own_list', data: { number: 1, list_id: expect.any(String) } },
	});
	for (const link of [byLink(mine), list]) {
		const known = await read(link);
		expect(known).toMatchObject([{ id: mine, is_hidden: true, petition: null, action: null }]);
		expect(JSON.stringify(known)).not.toMatch(/clock|petition-/i);
	}
	await db.call('set_updates', { ...byLink(mine), signature: mine, wanted: false });
	expect(await read(list)).toMatchObject([{ wants_updates: false, state: 'confirmed' }]);
	await withdraw(byLink(mine), mine);
	await db.rows(`update app.petitions set state = 'open' where slug = $1`, [petition]);
	expect(await db.count(petition)).toBe(0);
	expect(await read(list)).toMatchObject([{ state: 'withdrawn', is_hidden: false, petition }]);
	expect(await db.call('audit_tallies')).toEqual([]);
});

test('a link of a mail leads to what its mailbox signed on that petition', async () => {
	const petition = await db.openPetition();
	const signer = aSigner();
	const ann = await sign(petition, { ...signer, name: 'Ann Lee' });
	const bob = await sign(petition, { ...signer, name: 'Bob Lee' });
	await sign(await db.openPetition(), signer);
	expect((await read(byLink(ann))).map(({ id }) => id).sort()).toEqual([ann, bob].sort());
	await withdraw(byLink(ann), bob);
	expect(await db.count(petition)).toBe(1);
});

test('stopping mail stops it for all who share the mailbox, and asking again restarts it for one', async () => {
	const petition = await db.openPetition();
	const signer = { ...aSigner(), wants_updates: true };
	const ann = await sign(petition, { ...signer, name: 'Ann Lee' });
	await sign(petition, { ...signer, name: 'Bob Lee' });
	const other = await sign(await db.openPetition(), signer);
	await db.call('stop_updates', { link: ann });
	expect((await read(byLink(ann))).map((each) => each.wants_updates)).toEqual([false, false]);
	expect(await read(byLink(other))).toMatchObject([{ wants_updates: true }]);
	await db.call('set_updates', { ...byLink(ann), signature: ann, wanted: true });
	const now = await read(byLink(ann));
	expect(now.filter((each) => each.wants_updates).map(({ id }) => id)).toEqual([ann]);
});

describe('a supporter of a petition that has not opened', () => {
	/** Supports a petition and confirms; the number of the signature. */
	async function supports(asked: NewPetition, given: Partial<Signer> = {}) {
		const { token_hash, confirmation_id } = await askToSupport(db, asked, given);
		await db.call('confirm_signature', { token_hash });
		const [row] = await db.rows<{ signature: string }>(
			'select signature from app.confirmations where id = $1',
			[confirmation_id],
		);
		return Number(row!.signature);
	}
	const supporters = async ({ petition }: NewPetition) =>
		(
			await db.rows<{ number: number }>(
				'select app.supporters_of(id) as number from app.petitions where slug = $1',
				[petition],
			)
		)[0]!.number;

	test.each(['collecting_sponsors', 'in_moderation', 'rejected', 'hidden'])(
		'sees the signature while it is %s, without a word of the petition, and withdraws it',
		async (state) => {
			const asked = await aNewPetition(db);
			const signer = { ...aSigner(), wants_updates: true };
			const mine = await supports(asked, signer);
			await db.rows('update app.petitions set state = $2 where slug = $1', [asked.petition, state]);
			const expected = { id: mine, petition: null, action: null, name: signer.name };
			expect(await read(byLink(mine))).toMatchObject([{ ...expected, state: 'confirmed' }]);
			expect(await read(byList(await ask(signer.email)))).toMatchObject([expected]);
			await db.call('set_updates', { ...byLink(mine), signature: mine, wanted: false });
			expect(await read(byLink(mine))).toMatchObject([{ wants_updates: false }]);
			await together(3, () => withdraw(byLink(mine), mine));
			expect(await supporters(asked)).toBe(0);
			expect(await read(byLink(mine))).toMatchObject([{ ...expected, state: 'withdrawn' }]);
			expect(await db.call('audit_tallies')).toEqual([]);
		},
	);

	test('makes one more needed by withdrawing, and can come back', async () => {
		const asked = await aNewPetition(db);
		const signer = aSigner();
		const mine = await supports(asked, signer);
		await withdraw(byLink(mine), mine);
		await supports(asked);
		expect(await stateOf(db, asked.petition)).toBe('collecting_sponsors');
		await supports(asked, signer);
		expect(await stateOf(db, asked.petition)).toBe('in_moderation');
	});

	test('who withdraws later leaves the petition with the moderators', async () => {
		const asked = await aNewPetition(db);
		const mine = await supports(asked);
		await supports(asked);
		await withdraw(byLink(mine), mine);
		expect(await supporters(asked)).toBe(1);
		expect(await stateOf(db, asked.petition)).toBe('in_moderation');
	});

	test('is not its creator, whose signature stands as long as the petition waits', async () => {
		const email = aSigner().email;
		const { petition } = await aNewPetition(db, { email });
		const [row] = await db.rows<{ id: string }>('select id from app.signatures where email = $1', [
			email,
		]);
		const mine = Number(row!.id);
		expect(await read(byLink(mine))).toEqual([]);
		await expect(withdraw(byLink(mine), mine)).rejects.toMatchObject({ code: 'PT404' });
		await db.rows(
			`update app.petitions set state = 'open', opened_at = app.clock(), closes_on = '2099-01-01' where slug = $1`,
			[petition],
		);
		expect(await read(byLink(mine))).toMatchObject([{ id: mine, petition, state: 'confirmed' }]);
	});
});

test('a list that can be used no more is swept', async () => {
	await db.stopClock('2027-01-04T12:00:00Z');
	await ask(aSigner().email);
	await db.stopClock('2027-01-05T12:00:01Z');
	await db.call('sweep');
	expect(await db.rows('select from app.own_lists where made_at > $1', ['2027-01-01'])).toEqual([]);
});

type Own = { id: number; state: string; name: string | null; wants_updates: boolean };
