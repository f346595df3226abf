import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedbackOutcome } from '#domain/feedback-case.ts';
import type { Today } from '#domain/today.ts';
import { act, type Case, follow, sendCase, write } from './cases.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();

beforeEach(async () => {
	await db.rows('delete from app.feedback; delete from app.outbox');
});

/** Feedback that waits for its sender from a Monday, with so many working days left. */
async function paused(working_days = 3): Promise<Case> {
	await db.stopClock('2027-01-11T12:00:00Z');
	const sent = await sendCase(db, { working_days });
	await act(db, await aPerson(db, 'officer'), 'ask_sender', sent, { body: 'Which lamp?' });
	return sent;
}

async function outcomes() {
	const figures = await db.rows<{ outcome: FeedbackOutcome }>(
		'select outcome from app.feedback_figures()',
	);
	return figures.map(({ outcome }) => outcome);
}

test.each([
	['within the pause', '2027-01-20T12:00:00Z', 'not_due'],
	['after the pause and the days that were left', '2027-01-29T12:00:00Z', 'overdue'],
])('a message whose sender is erased %s counts as a recount would: %s: %s', async (_, at, was) => {
	await paused();
	await db.stopClock(at);
	expect(await outcomes()).toEqual([was]);
	await db.rows('select app.erase_feedback(array(select id from app.feedback))');
	expect(await outcomes()).toEqual([was]);
	await db.stopClock('2027-06-01T12:00:00Z');
	expect(await outcomes()).toEqual([was]);
});

describe('a pause without an answer', () => {
	test('ends by itself after the days of the rule, and is on Today with the days that were left', async () => {
		const sent = await paused();
		expect(await follow(db, sent)).toMatchObject({ is_paused: true, pause_ends_on: '2027-01-25' });
		await db.stopClock('2027-01-25T11:59:59Z');
		expect(await db.call('follow_up_feedback')).toMatchObject({ ended: 0 });
		await db.stopClock('2027-01-25T12:00:00Z');
		expect(await db.call('follow_up_feedback')).toMatchObject({ ended: 1 });
		expect(await db.call('follow_up_feedback')).toMatchObject({ ended: 0 });
		// Ten working days of pause: from Thursday 14 to Thursday 28 January.
		expect(await follow(db, sent)).toMatchObject({
			...{ is_paused: false, promised_on: '2027-01-28', state: 'in_progress' },
			messages: [{ act: 'ask' }, { author: 'hub', act: 'end_pause' }],
		});
		const { items } = await callAs<Today>(db, await aPerson(db, 'officer'), 'read_today');
		expect(items).toMatchObject([{ ref: sent.reference, promised_on: '2027-01-28' }]);
	});

	test('is as long as the rule says', async () => {
		const sent = await paused();
		await db.rows('select app.set_rule($1, $2)', ['question_days', 3]);
		try {
			await db.stopClock('2027-01-14T12:00:00Z');
			expect(await follow(db, sent)).toMatchObject({ pause_ends_on: '2027-01-14' });
			expect(await db.call('follow_up_feedback')).toMatchObject({ ended: 1 });
		} finally {
			await db.rows('select app.set_rule($1, $2)', ['question_days', 14]);
		}
	});

	test('is never on time after these days, in the answer and in the figures, where no job ended it', async () => {
		const sent = await paused();
		await db.stopClock('2027-01-28T12:00:00Z');
		expect(await outcomes()).toEqual(['not_due']);
		await db.stopClock('2027-01-29T12:00:00Z');
		expect(await outcomes()).toEqual(['overdue']);
		await act(db, await newTaker(sent), 'answer_feedback', sent, { body: 'Lit.' });
		expect(await outcomes()).toEqual(['late']);
	});

	test('is on time while it lasts', async () => {
		const sent = await paused();
		await db.stopClock('2027-01-20T12:00:00Z');
		await act(db, await newTaker(sent), 'answer_feedback', sent, { body: 'Lit.' });
		expect(await outcomes()).toEqual(['on_time']);
	});

	test('says in its mail on which day we go on, and a question that pauses nothing does not', async () => {
		await paused();
		await db.stopClock('2027-02-11T12:00:00Z');
		const late = await sendCase(db, { working_days: 1 });
		await db.stopClock('2027-02-18T12:00:00Z');
		await act(db, await aPerson(db, 'officer'), 'ask_sender', late, { body: 'Which lamp?' });
		const mails = await db.rows<{ day: string | null }>(
			`select data ->> 'goes_on_on' as day from app.outbox where template = 'feedback_asked' order by id`,
		);
		expect(mails).toEqual([{ day: '2027-01-25' }, { day: null }]);
	});
});

describe('an officer who goes on without an answer', () => {
	test('moves the promised day by the pause and no more, and the sender sees it', async () => {
		const sent = await paused();
		await db.stopClock('2027-01-13T12:00:00Z');
		await act(db, await newTaker(sent), 'go_on_feedback', sent);
		expect(await follow(db, sent)).toMatchObject({ is_paused: false, promised_on: '2027-01-18' });
		expect((await follow(db, sent)).messages.at(-1)).toMatchObject({ author: 'hub', act: 'go_on' });
	});

	test('gains no day by asking on the last one', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: 1 });
		await db.stopClock('2027-01-12T09:00:00Z');
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'ask_sender', sent, { body: 'Which lamp?' });
		await act(db, officer, 'go_on_feedback', sent);
		expect(await follow(db, sent)).toMatchObject({ promised_on: '2027-01-12' });
	});

	test('on a Saturday promises nothing for that day', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: 4 });
		await db.stopClock('2027-01-15T12:00:00Z');
		await act(db, await aPerson(db, 'officer'), 'ask_sender', sent, { body: 'Which lamp?' });
		await db.stopClock('2027-01-16T12:00:00Z');
		await act(db, await newTaker(sent), 'go_on_feedback', sent);
		expect(await follow(db, sent)).toMatchObject({ promised_on: '2027-01-18' });
	});

	test('has nothing to go on from where the sender answered', async () => {
		const sent = await paused();
		await write(db, sent, 'reply_to_feedback');
		await expect(act(db, await newTaker(sent), 'go_on_feedback', sent)).rejects.toMatchObject({
			message: 'act_not_possible',
		});
	});
});

/** A new officer with the message: the session of the one before ended while the clock moved. */
async function newTaker(sent: Case) {
	const officer = await aPerson(db, 'officer');
	await act(db, officer, 'take_feedback', sent);
	return officer;
}
