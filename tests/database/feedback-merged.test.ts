import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedbackCase, FeedbackInbox } from '#domain/feedback-case.ts';
import { act, type Case, follow, sendCase, write } from './cases.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
let officer: Person;

beforeEach(async () => {
	await db.rows('delete from app.feedback; delete from app.outbox');
	await db.stopClock('2027-01-11T12:00:00Z');
	officer = await aPerson(db, 'officer');
});

/** Messages of which the others are merged into the first. */
async function merged(...given: object[]): Promise<[Case, ...Case[]]> {
	const [main, ...others] = await sent(given);
	const into_reference = main!.reference;
	for (const each of others) await act(db, officer, 'merge_feedback', each, { into_reference });
	return [main!, ...others];
}

async function sent(given: object[]) {
	const cases: Case[] = [];
	for (const each of given) cases.push(await sendCase(db, each));
	return cases;
}

async function waiting() {
	const { feedback } = await callAs<FeedbackInbox>(db, officer, 'list_feedback');
	return feedback.map(({ reference }) => reference);
}

const atDesk = ({ reference }: Case) =>
	callAs<FeedbackCase>(db, officer, 'read_desk_feedback', { reference });

async function erase(kind: 'reference' | 'email', sought: string) {
	const about = { kind, sought, reason: 'Asked by phone.' };
	const held = await callAs<{ key: string }[]>(db, officer, 'show_held', about);
	const persons = held.map(({ key }) => key);
	await callAs(db, officer, 'erase_held', { ...about, persons });
}

const answer = (asked: Case) => act(db, officer, 'answer_feedback', asked, { body: 'Lit.' });

describe('what was merged into a message whose sender is erased', () => {
	test('waits again: the first is answered for the others, by the earliest of their days', async () => {
		const [main, one, other] = await merged({}, { working_days: 9 }, { working_days: 4 });
		const before = (await follow(db, other!)).promised_on;
		await erase('reference', main.reference);
		expect(await waiting()).toEqual([one!.reference]);
		expect(await atDesk(one!)).toMatchObject({
			...{ merged_into: null, merged: [other!.reference], promised_on: before },
			messages: [{ act: 'merge' }, { act: 'unmerge', author: 'hub', body: null }],
		});
		await answer(one!);
		for (const each of [one!, other!])
			expect(await follow(db, each)).toMatchObject({ state: 'answered' });
	});

	test('and needs no reply is answered with what needs one', async () => {
		const [main, quiet, asking] = await merged({}, { wants_reply: false }, {});
		await erase('reference', main.reference);
		expect(await waiting()).toEqual([asking!.reference]);
		expect(await atDesk(quiet!)).toMatchObject({ merged_into: asking!.reference });
	});

	test('is erased with it where one person sent them all', async () => {
		const email = 'ada.rowe@example.org';
		await merged({ email }, { email });
		await erase('email', email);
		expect(await db.rows('select state, erased_at is null as is_kept from app.feedback')).toEqual([
			{ state: 'closed', is_kept: false },
			{ state: 'closed', is_kept: false },
		]);
	});
});

describe('what was answered together with another message', () => {
	test('lets its sender write back, and is answered by itself', async () => {
		const [main, one] = await merged({}, {});
		await answer(main);
		await write(db, one!, 'reply_to_feedback', 'And mine?');
		await db.rows('delete from app.outbox');
		await act(db, officer, 'answer_feedback', one!, { body: 'Yours too.' });
		expect(await db.templates()).toEqual(['feedback_answered']);
		expect((await follow(db, main)).messages).toHaveLength(1);
	});

	test('gets a corrected answer too, but nothing that answers a reply or a wish to reopen of the other sender', async () => {
		const [main, one] = await merged({}, {});
		const answered = async (body: string) => {
			await db.rows('delete from app.outbox');
			const { reference } = main;
			const { answers_also } = await atDesk(main);
			await act(db, officer, 'answer_feedback', { reference }, { body });
			const mails = await db.templates();
			expect(answers_also).toEqual(mails.length === 2 ? { en: 1 } : {});
			return mails.length;
		};
		expect(await answered('Lit.')).toBe(2);
		expect(await answered('Lit since Monday.')).toBe(2);
		await write(db, main, 'reply_to_feedback', 'My name is misspelt.');
		expect(await answered('Sorry, Ada.')).toBe(1);
		await write(db, main, 'reopen_feedback');
		await act(db, officer, 'take_feedback', main);
		expect(await answered('Your lamp too, Ada.')).toBe(1);
		const bodies = (await follow(db, one!)).messages.map(({ body }) => body);
		expect(bodies).toEqual([null, 'Lit.', 'Lit since Monday.']);
	});

	test.each(['close_feedback', 'lapse'])(
		'is let go when the other is closed (%s), and answered by itself',
		async (how) => {
			const [main, one] = await merged({}, {});
			await answer(main);
			await write(db, one!, 'reply_to_feedback', 'And mine?');
			if (how === 'lapse') {
				await db.stopClock('2027-02-09T12:00:00Z');
				await db.call('follow_up_feedback');
				officer = await aPerson(db, 'officer');
			} else await act(db, officer, how, main);
			expect((await follow(db, main)).state).toBe('closed');
			expect(await atDesk(one!)).toMatchObject({ merged_into: null, state: 'answered' });
			await answer(one!);
			const acts = (await atDesk(one!)).messages.map(({ act }) => act);
			expect([acts.at(-1), acts.includes('unmerge')]).toEqual(['answer', false]);
		},
	);
});

describe('a question to one sender', () => {
	const ask = (asked: Case) => act(db, officer, 'ask_sender', asked, { body: 'Which lamp?' });
	const days = (...cases: Case[]) =>
		Promise.all(
			cases.map(async (each) => {
				const { is_paused, promised_on } = await follow(db, each);
				return [is_paused, promised_on];
			}),
		);

	test('stops no promise to those who are answered with them', async () => {
		const [main, one] = await merged({ working_days: 5 }, { working_days: 5 });
		await ask(main);
		expect(await days(main, one!)).toEqual([
			[false, '2027-01-18'],
			[false, '2027-01-18'],
		]);
	});

	test('stops it where the others need no reply', async () => {
		const [main] = await merged({}, { wants_reply: false });
		await ask(main);
		expect(await days(main)).toMatchObject([[true, expect.any(String)]]);
	});

	test('ends its pause when another message is merged into theirs, by the earliest day that is left', async () => {
		const [main, one] = await sent([{ working_days: 5 }, { working_days: 9 }]);
		await ask(main!);
		await db.stopClock('2027-01-13T12:00:00Z');
		officer = await aPerson(db, 'officer');
		await act(db, officer, 'merge_feedback', one!, { into_reference: main!.reference });
		// Five working days from Wednesday; the other was promised for Friday 22.
		expect(await days(main!, one!)).toEqual([
			[false, '2027-01-20'],
			[false, '2027-01-22'],
		]);
	});

	test('that is merged while we wait for them brings its new day, not the one before the pause', async () => {
		const [main, one] = await sent([{ working_days: 9 }, { working_days: 1 }]);
		await ask(one!);
		await db.stopClock('2027-01-13T12:00:00Z');
		officer = await aPerson(db, 'officer');
		await act(db, officer, 'take_feedback', one!);
		await act(db, officer, 'merge_feedback', one!, { into_reference: main!.reference });
		expect(await days(main!, one!)).toEqual([
			[false, '2027-01-14'],
			[false, '2027-01-14'],
		]);
	});
});

test('what needs no reply is closed together with what it was merged into', async () => {
	const [main, one] = await merged({ wants_reply: false }, { wants_reply: false });
	await act(db, officer, 'finish_feedback', main);
	for (const each of [main, one!])
		expect(await follow(db, each)).toMatchObject({
			state: 'closed',
			messages: expect.arrayContaining([expect.objectContaining({ act: 'finish' })]),
		});
	const log = await db.rows(
		`select subject, details from app.audit_log where act = 'finish_feedback' order by id desc limit 2`,
	);
	expect(log).toEqual([
		{ subject: main.reference, details: {} },
		{ subject: one!.reference, details: { with: main.reference } },
	]);
});

test('handing over takes along what was merged, but not what was answered before', async () => {
	const [main, one] = await merged({}, {});
	await answer(main);
	await write(db, main, 'reopen_feedback');
	const later = await sendCase(db);
	await act(db, officer, 'merge_feedback', later, { into_reference: main.reference });
	await act(db, officer, 'hand_over_feedback', main, { topic: 'bins', team: null });
	const topics = await Promise.all([main, one!, later].map((each) => follow(db, each)));
	expect(topics.map(({ topic }) => topic)).toEqual(['bins', 'market', 'bins']);
});

test('what a colleague had taken before they merged it is free: another can hide its text and limit its sender', async () => {
	const one = await sendCase(db);
	await act(db, officer, 'take_feedback', one);
	const into_reference = (await sendCase(db)).reference;
	await act(db, officer, 'merge_feedback', one, { into_reference });
	const colleague = await aPerson(db, 'officer');
	await act(db, colleague, 'hide_feedback', one, { message: null, reason: 'Rude words.' });
	await act(db, colleague, 'limit_sender', one, { reason: 'Rude words.' });
	expect(await atDesk(one)).toMatchObject({ hidden_reason: 'Rude words.', taken_by: null });
});
