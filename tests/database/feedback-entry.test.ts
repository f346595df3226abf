import { describe, expect, test } from 'vitest';
import type { FeedbackCase, FeedbackInbox } from '#domain/feedback-case.ts';
import { makeReference } from '#domain/reference.ts';
import { sendCase } from './cases.ts';
import { hash, together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
/** A Monday. */
const today = new Date('2027-02-08T15:00:00Z');

function letter(given: object = {}) {
	const reference = makeReference();
	return {
		...{ reference, topic: 'market', message: `The stalls, ${reference}`, location: null },
		...{ name: 'Nia Vaughan', email: null, phone: null, lang: 'cy', channel: 'paper' },
		...{ received_on: '2027-02-04', team: null, working_days: 10, key_hash: hash(reference) },
		...given,
	};
}

async function officer() {
	await db.stopClock(today);
	return await aPerson(db, 'officer');
}

const enter = (person: Person, args: object) =>
	callAs<{ reference: string; is_new: boolean }>(db, person, 'enter_feedback', args);
const read = (person: Person, reference: string) =>
	callAs<FeedbackCase>(db, person, 'read_desk_feedback', { reference });

describe('a message that an officer writes down', () => {
	test('came when it came, and is answered within the working days after that day', async () => {
		const person = await officer();
		const { reference, is_new } = await enter(person, letter());
		expect(is_new).toBe(true);
		expect(await read(person, reference)).toMatchObject({
			...{ channel: 'paper', state: 'received', promised_on: '2027-02-18', lang: 'cy' },
			...{ received_at: '2027-02-04T12:00:00+00:00', is_entered_by_me: true, has_key: true },
		});
	});

	test('on the day on which it came has the time of its entry', async () => {
		const person = await officer();
		const { reference } = await enter(person, letter({ received_on: '2027-02-08' }));
		expect(await read(person, reference)).toMatchObject({
			...{ received_at: '2027-02-08T15:00:00+00:00', promised_on: '2027-02-22' },
		});
	});

	test.each([
		['that is still to come', '2027-02-09', 'received_in_future'],
		['more days ago than the rule says', '2026-11-09', 'received_too_long_ago'],
	])('has no day %s', async (_, received_on, message) => {
		const person = await officer();
		await expect(enter(person, letter({ received_on }))).rejects.toMatchObject({
			...{ code: 'PT422', message },
		});
		await enter(person, letter({ received_on: '2026-11-10' }));
	});

	test('is an act of the officer, without what was written, and is mailed to sender and team', async () => {
		const person = await officer();
		const before = (await db.templates()).length;
		const given = { email: 'nia@example.org', team: 'market@example.org' };
		const { reference } = await enter(person, letter(given));
		const [act] = await db.rows(
			'select act, actor, details from app.audit_log where subject = $1',
			[reference],
		);
		expect(act).toEqual({
			...{ act: 'enter_feedback', actor: person.id },
			details: { channel: 'paper', received_on: '2027-02-04' },
		});
		expect((await db.templates()).slice(before)).toEqual([
			'feedback_received',
			'feedback_for_team',
		]);
	});

	test('is shown as theirs to the officer who entered it, and to nobody else', async () => {
		const [person, other] = [await officer(), await officer()];
		const { reference } = await enter(person, letter());
		const seen = await read(other, reference);
		expect(seen).toMatchObject({ is_entered_by_me: false });
		expect(seen.entered_by).toBe((await read(person, reference)).entered_by);
		const { reference: online } = await sendCase(db);
		expect(await read(person, online)).toMatchObject({ entered_by: null, is_entered_by_me: false });
	});

	test.each([
		['with a name', {}],
		['without one', { name: null }],
	])('pressed twenty times at once is one message and one act: %s', async (_, given) => {
		const person = await officer();
		const args = letter(given);
		const results = await together(20, () => enter(person, args));
		expect(new Set(results.map((result) => JSON.stringify(result)))).toEqual(
			new Set([
				JSON.stringify({
					status: 'fulfilled',
					value: { is_new: true, reference: args.reference },
				}),
			]),
		);
		const acts = await db.rows('select from app.audit_log where subject = $1', [args.reference]);
		expect(acts).toHaveLength(1);
	});

	test('that is there already, from the same person on one day, gives the reference of that one', async () => {
		const [person, other] = [await officer(), await officer()];
		const first = letter();
		await enter(person, first);
		const again = { ...first, reference: makeReference() };
		expect(await enter(other, again)).toEqual({ reference: first.reference, is_new: false });
	});
});

describe('the inbox finds a message by the whole', () => {
	const find = async (person: Person, words: string) => {
		const found = await callAs<FeedbackInbox>(db, person, 'list_feedback', { state: null, words });
		return found.feedback.map(({ reference }) => reference);
	};

	test('email address of its sender, in any case', async () => {
		const person = await officer();
		const { reference } = await sendCase(db, { email: 'Rhys.Owen@example.org' });
		expect(await find(person, ' rhys.owen@EXAMPLE.org ')).toEqual([reference]);
		expect(await find(person, 'owen@example.org')).toEqual([]);
	});

	test('phone number of its sender, in any spelling', async () => {
		const person = await officer();
		const { reference } = await sendCase(db, { phone: '01632 960 417' });
		for (const typed of ['01632960417', '+44 (0)1632 960417', '0044 1632 960-417'])
			expect(await find(person, typed)).toEqual([reference]);
		expect(await find(person, '01632 96041')).toEqual([]);
	});

	test('or by an address or a number that the message has in its words', async () => {
		const person = await officer();
		const message = 'Write to bank.desk@example.org or phone 01632960555.';
		const { reference } = await sendCase(db, { message });
		expect(await find(person, 'bank.desk@example.org')).toEqual([reference]);
		expect(await find(person, '01632960555')).toEqual([reference]);
	});
});
