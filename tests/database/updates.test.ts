import { beforeEach, describe, expect, test } from 'vitest';
import { makeReference } from '#domain/reference.ts';
import { aSigner, type Signer, together, useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const at = (minutes: number) => new Date(Date.parse('2027-01-04T12:00:00Z') + minutes * 60_000);

beforeEach(async () => {
	await db.rows(
		'delete from app.outbox; delete from app.updates; update app.petitions set opened_at = null, state = $$hidden$$',
	);
	await db.stopClock(at(0));
});

async function confirm(petition: string, given: Partial<Signer> = {}) {
	const { token_hash, confirmation_id } = await db.sign(petition, {
		wants_updates: true,
		...given,
	});
	await db.call('confirm_signature', { token_hash });
	const [row] = await db.rows<{ signature: number }>(
		'select signature::int from app.confirmations where id = $1',
		[confirmation_id],
	);
	return row!.signature;
}

/** Signs for a person at a counter who gave this address for news; the number of the signature. */
async function help(petition: string, email: string, name = 'Ben Lee') {
	const helper = await aPerson(db, 'helper');
	const { turn } = await callAs<{ turn: string }>(db, helper, 'begin_helping', {
		place: 'library',
	});
	const { reference } = await callAs<{ reference: string }>(db, helper, 'sign_petition_for', {
		...{ turn, reference: makeReference(), petition, name, postcode: 'TB1 2AB', email },
		...{ phone: null, wants_updates: true, lang: 'en', reason: 'no_internet', has_consent: true },
	});
	const [row] = await db.rows<{ signature: number }>(
		'select signature::int from app.helped where reference = $1',
		[reference],
	);
	return row!.signature;
}

/** As if so many had confirmed and asked for news. */
const manySigners = (petition: string, many: number) =>
	db.rows(
		`with box as (
			insert into app.mailboxes (petition, mailbox, postcode)
			select id, 'r' || n || '@example.org', 'TB1 2AB' from app.petitions, generate_series(1, $2::int) as n where slug = $1
			returning *
		)
		insert into app.signatures (petition, mailbox, slot, name, email, postcode, channel, lang, wants_updates, state, confirmed_at)
		select petition, mailbox, 1, 'Ann Lee', mailbox, postcode, 'web', 'en', true, 'confirmed', app.clock() from box`,
		[petition, many],
	);

const tell = (petition: string, about = 'response') =>
	db.rows(`select app.tell_signers(id, $2) from app.petitions where slug = $1`, [petition, about]);
const queue = (shown: object = {}) =>
	db.call<{ queued: number; waits_for_site: boolean }>('queue_updates', { shown });
const everything = async () => {
	const rows = await db.rows<{ slug: string }>('select slug from app.petitions');
	return Object.fromEntries(rows.map(({ slug }) => [slug, 1000]));
};
const told = async () =>
	(
		await db.rows<{ recipient: string }>(
			`select recipient from app.outbox where template = 'petition_update' order by id`,
		)
	).map(({ recipient }) => recipient);
const claim = (most: number, lane: string | null = null) =>
	db.call<{ id: number; template: string; recipient: string }[]>('claim_mail', { most, lane });

describe('news of a petition', () => {
	test.each([
		['confirmed, and asked for it', '', true],
		['did not ask', 'wants_updates = false', false],
		['has not confirmed', `state = 'pending', slot = null, confirmed_at = null`, false],
		['withdrew', `state = 'withdrawn', slot = null`, false],
		['was taken off', `state = 'invalidated'`, false],
		[
			'was erased',
			`erased_at = now(), name = null, email = null, mailbox = null, slot = null, postcode = null`,
			false,
		],
	])('goes to a person who %s: %s', async (_, change, expected) => {
		const petition = await db.openPetition();
		const { email } = aSigner();
		const signature = await confirm(petition, { email });
		if (change) await db.rows(`update app.signatures set ${change} where id = $1`, [signature]);
		await tell(petition);
		await queue(await everything());
		expect(await told()).toEqual(expected ? [email] : []);
	});

	test('goes once to a mailbox that two share, in the language of the first', async () => {
		const petition = await db.openPetition();
		const { email } = aSigner();
		await confirm(petition, { email, name: 'Ann Lee', lang: 'cy' });
		await confirm(petition, { email, name: 'Bob Lee' });
		await tell(petition);
		await queue(await everything());
		expect(
			await db.rows('select lang, recipient from app.outbox where lane = $1', ['told']),
		).toEqual([{ lang: 'cy', recipient: email }]);
	});

	test('is told once, however often it is recorded and the job runs, and also when the first of two withdraws between', async () => {
		await db.rows(`select app.set_rule('updates_per_minute', 1)`);
		const petition = await db.openPetition();
		const { email } = aSigner();
		const ann = await confirm(petition, { email, name: 'Ann Lee' });
		await confirm(petition);
		await confirm(petition, { email, name: 'Bob Lee' });
		await tell(petition);
		await queue(await everything());
		await db.rows(`select app.take_off($1, 'withdrawn', 'x')`, [ann]);
		for (let minute = 1; minute < 6; minute++) {
			await db.stopClock(at(minute));
			await tell(petition);
			await queue(await everything());
		}
		const all = await told();
		expect(all.filter((each) => each === email)).toHaveLength(1);
		expect(all).toHaveLength(2);
		await db.rows(`select app.set_rule('updates_per_minute', 100)`);
		expect(await db.rows('select from app.told')).toEqual([]);
	});

	test('waits until the site shows it, but not for ever', async () => {
		const petition = await db.openPetition();
		await confirm(petition);
		await tell(petition);
		expect(await queue({})).toEqual({ queued: 0, waits_for_site: true });
		expect(await queue({ [petition]: 0 })).toEqual({ queued: 0, waits_for_site: true });
		await db.stopClock(at(119));
		expect(await queue({})).toMatchObject({ queued: 0 });
		await db.stopClock(at(120));
		expect(await queue({})).toEqual({ queued: 1, waits_for_site: false });
	});

	test('of a hidden petition waits until it is shown again', async () => {
		const petition = await db.openPetition();
		await confirm(petition);
		await tell(petition);
		await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [petition]);
		expect(await queue(await everything())).toMatchObject({ queued: 0 });
		await db.rows(`update app.petitions set state = 'open' where slug = $1`, [petition]);
		expect(await queue(await everything())).toMatchObject({ queued: 1 });
	});

	test('that is queued and no longer wanted is not sent', async () => {
		const petition = await db.openPetition();
		const signature = await confirm(petition);
		await confirm(petition);
		await tell(petition);
		await queue(await everything());
		await db.call('stop_updates', { link: signature });
		await db.rows(`delete from app.outbox where lane = 'awaited'`);
		expect(await claim(10)).toHaveLength(1);
		expect(await claim(10)).toHaveLength(0);
	});

	test('says that a petition closed, once its last signature could be confirmed', async () => {
		const petition = await db.openPetition('2027-01-05');
		await confirm(petition);
		await db.stopClock('2027-01-06T23:59:00Z');
		await queue(await everything());
		expect(await told()).toHaveLength(0);
		await db.stopClock('2027-01-07T00:01:00Z');
		await queue(await everything());
		await queue(await everything());
		expect(await told()).toHaveLength(1);
	});
});

describe('a person who was helped at a counter and asked for news', () => {
	const own = async (link: number) =>
		(await db.call<{ signatures: object[] }>('read_own_list', { token_hash: null, link }))
			.signatures;

	test('gets it, once with all who sign online with the address, in any spelling', async () => {
		const petition = await db.openPetition();
		const box = aSigner().email.split('@')[0]!.replaceAll('-', '');
		await help(petition, `${box}@gmail.com`);
		await confirm(petition, { email: `${box.slice(0, 4)}.${box.slice(4)}@googlemail.com` });
		await help(petition, `${box}@example.org`, 'Cai Lee');
		await tell(petition);
		await queue(await everything());
		const expected = [`${box}@example.org`, `${box}@gmail.com`];
		expect((await told()).toSorted()).toEqual(expected);
		const claimed = (await claim(10, 'told')).map(({ recipient }) => recipient);
		expect(claimed.toSorted()).toEqual(expected);
	});

	test('stops it with the link in the mail, also for mail that is queued and for those who share the address', async () => {
		const petition = await db.openPetition();
		const { email } = aSigner();
		const ben = await help(petition, email);
		const ann = await confirm(petition, { email, name: 'Ann Lee' });
		const another = await help(await db.openPetition(), email);
		await tell(petition);
		await queue(await everything());
		await db.call('stop_updates', { link: ben });
		expect(await claim(10, 'told')).toEqual([]);
		const wanting = await db.rows(
			'select id::int from app.signatures where wants_updates and id = any ($1)',
			[[ben, ann, another]],
		);
		expect(wanting).toEqual([{ id: another }]);
	});

	test('sees and withdraws the signature by the link in the mail; a name that nobody proved is not shown', async () => {
		const petition = await db.openPetition();
		const mine = await help(petition, aSigner().email);
		expect(await own(mine)).toMatchObject([{ id: mine, state: 'confirmed', name: null }]);
		const signature = { token_hash: null, link: mine, signature: mine };
		await db.call('set_updates', { ...signature, wanted: false });
		expect(await own(mine)).toMatchObject([{ wants_updates: false }]);
		await db.call('withdraw_signature', signature);
		expect(await own(mine)).toMatchObject([{ state: 'withdrawn' }]);
		expect(await db.count(petition)).toBe(0);
	});

	test('sees one signature where they signed online as well', async () => {
		const petition = await db.openPetition();
		const { email } = aSigner();
		const ben = await help(petition, email);
		const online = await confirm(petition, { email, name: 'Ben Lee' });
		for (const link of [ben, online])
			expect(await own(link)).toMatchObject([{ id: online, name: 'Ben Lee' }]);
	});
});

describe('five thousand mails', () => {
	test('go in batches of the rule, to everybody once, while a confirmation goes first', async () => {
		await db.rows(`select app.set_rule('updates_per_minute', 1000)`);
		const petition = await db.openPetition();
		await manySigners(petition, 5000);
		await tell(petition);
		const shown = await everything();
		// Two jobs in each minute: together they queue what the rule allows.
		for (let minute = 0; minute < 6; minute++) {
			await db.stopClock(at(minute));
			await together(2, () => queue(shown));
			expect(await told()).toHaveLength(Math.min(5000, 1000 * (minute + 1)));
		}
		expect(new Set(await told()).size).toBe(5000);
		await db.sign(petition);
		// A door sends nothing but what a person waits for.
		expect((await claim(10, 'awaited')).map(({ template }) => template)).toEqual([
			'confirm_signature',
		]);
		expect(await claim(10, 'awaited')).toEqual([]);
		await db.sign(petition);
		// The job has it in its very next batch.
		expect((await claim(10)).map(({ template }) => template)).toContain('confirm_signature');
		await db.rows(`select app.set_rule('updates_per_minute', 100)`);
	});

	test('a worker that dies in the middle doubles none and loses none', async () => {
		await db.rows(`select app.set_rule('updates_per_minute', 60)`);
		const petition = await db.openPetition();
		await manySigners(petition, 200);
		await tell(petition);
		const shown = await everything();
		for (let minute = 0; minute < 5; minute++) {
			await db.stopClock(at(minute));
			await db
				.as('service_role', async (client) => {
					await client.query('select public.queue_updates($1)', [shown]);
					throw new Error('killed');
				})
				.catch(() => undefined);
			await queue(shown);
		}
		expect(await told()).toHaveLength(200);
		expect(new Set(await told()).size).toBe(200);
		// One sender takes a batch and dies; what it had is claimed once more after its lease.
		const lost = await claim(50);
		const sent = new Set<string>();
		for (let minute = 5; minute < 12; minute++) {
			await db.stopClock(at(minute));
			for (let batch = await claim(50); batch.length; batch = await claim(50))
				for (const { id, recipient } of batch) {
					expect(sent).not.toContain(recipient);
					sent.add(recipient);
					await db.call('settle_mail', { id, error: null });
				}
		}
		expect(sent.size).toBe(200);
		for (const { recipient } of lost) expect(sent).toContain(recipient);
		await db.rows(`select app.set_rule('updates_per_minute', 100)`);
	});
});

describe('what officers publish', () => {
	const reply = { verdict: 'yes', response_en: 'Yes.', response_cy: 'Gwnawn.' };
	const debate = { day: '2027-02-01', begins: '18:30', link: null };
	const place = { place_en: 'Town Hall', place_cy: 'Neuadd y Dref' };
	const record = { held_on: '2027-01-04', minutes: null, summary_en: 'Yes.', summary_cy: 'Ie.' };

	test('is told: a reply and the record once, a debate again when its day or place changes', async () => {
		const petition = await db.openPetition();
		const officer = await aPerson(db, 'officer');
		let version = 0;
		const act = (name: string, given: object) =>
			callAs(db, officer, name, { petition, version: ++version, ...given });
		const abouts = async () =>
			(await db.rows<{ about: string }>('select about from app.updates order by id')).map(
				(each) => each.about,
			);
		await act('respond_to_petition', reply);
		await act('respond_to_petition', { ...reply, response_en: 'Yes!' });
		expect(await abouts()).toEqual(['response']);
		await act('schedule_debate', { ...debate, ...place });
		await act('schedule_debate', { ...debate, ...place, link: 'https://example.org/agenda' });
		expect(await abouts()).toEqual(['response', 'debate_scheduled']);
		await act('schedule_debate', { ...debate, ...place, begins: '19:00' });
		await act('schedule_debate', { ...debate, ...place, begins: '19:00', place_en: 'Library' });
		await act('record_debate', record);
		await act('record_debate', { ...record, summary_en: 'Yes, in May.' });
		expect(await abouts()).toEqual([
			...['response', 'debate_scheduled', 'debate_moved', 'debate_moved', 'debate_recorded'],
		]);
		// Only the newest day of the debate is still to be told.
		expect(
			await db.rows('select about, turn from app.updates where done_at is null order by id'),
		).toEqual([
			{ about: 'response', turn: 1 },
			{ about: 'debate_moved', turn: 2 },
			{ about: 'debate_recorded', turn: 1 },
		]);
	});

	test('is told each time that a debate is cancelled, and of the new day after it, and of no day that is off', async () => {
		const petition = await db.openPetition();
		await confirm(petition);
		const officer = await aPerson(db, 'officer');
		let version = 0;
		const act = (name: string, given: object) =>
			callAs(db, officer, name, { petition, version: ++version, ...given });
		const off = { reason_en: 'The hall is flooded.', reason_cy: 'Mae’r neuadd dan ddŵr.' };
		await act('schedule_debate', { ...debate, ...place });
		await act('cancel_debate', off);
		await queue(await everything());
		await act('schedule_debate', { ...debate, ...place, begins: '19:00' });
		await db.stopClock(at(1));
		await queue(await everything());
		await act('cancel_debate', off);
		await db.stopClock(at(2));
		await queue(await everything());
		const mails = await db.rows<{ about: string }>(
			`select data ->> 'about' as about from app.outbox where lane = 'told' order by id`,
		);
		expect(mails.map(({ about }) => about)).toEqual([
			...['debate_cancelled', 'debate_moved', 'debate_cancelled'],
		]);
	});

	test('reaches mails and the public list, in the language of each person', async () => {
		const petition = await db.openPetition();
		await confirm(petition, { lang: 'cy' });
		const officer = await aPerson(db, 'officer');
		await callAs(db, officer, 'schedule_debate', { petition, version: 1, ...debate, ...place });
		await queue(await everything());
		const [mail] = await db.rows<{ data: object }>(
			`select data from app.outbox where lane = 'told'`,
		);
		expect(mail!.data).toMatchObject({
			...{ petition, about: 'debate_scheduled' },
			debate: { scheduled_for: '2027-02-01T18:30:00+00:00', place: 'Neuadd y Dref', link: null },
		});
		const listed = await db.call<{ slug: string; debate: object; version: number }[]>(
			'list_published_petitions',
		);
		expect(listed.find(({ slug }) => slug === petition)).toMatchObject({
			version: 2,
			debate: { scheduled_for: '2027-02-01T18:30:00+00:00', held_on: null },
		});
	});

	test.each([
		['schedule_debate', { ...debate, ...place, day: '2027-01-04', begins: '11:59' }, 'debate_past'],
		['record_debate', { ...record, held_on: '2027-01-05' }, 'debate_future'],
	])('%s refuses a day on the wrong side of today', async (name, given, message) => {
		const petition = await db.openPetition();
		const officer = await aPerson(db, 'officer');
		await expect(
			callAs(db, officer, name, { petition, version: 1, ...given }),
		).rejects.toMatchObject({ code: 'PT422', message });
	});

	test('a debate that was held cannot be moved', async () => {
		const petition = await db.openPetition();
		const officer = await aPerson(db, 'officer');
		await callAs(db, officer, 'record_debate', { petition, version: 1, ...record });
		await expect(
			callAs(db, officer, 'schedule_debate', { petition, version: 2, ...debate, ...place }),
		).rejects.toMatchObject({ code: 'PT409', message: 'debate_held' });
	});
});
