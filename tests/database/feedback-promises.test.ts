import { describe, expect, test } from 'vitest';
import type { Today } from '#domain/today.ts';
import { act, follow, sendCase, write } from './cases.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();

const promisedFor = async (at: string, working_days: number | null) => {
	await db.stopClock(at);
	return (await follow(db, await sendCase(db, { working_days }))).promised_on;
};

describe('the promised day', () => {
	test.each([
		['one day after a Monday', '2027-01-11T12:00:00Z', 1, '2027-01-12'],
		['over a weekend', '2027-01-08T12:00:00Z', 1, '2027-01-11'],
		['for what comes on a Saturday', '2027-01-09T12:00:00Z', 1, '2027-01-11'],
		['over Christmas and the New Year', '2026-12-24T12:00:00Z', 5, '2027-01-05'],
		['over Easter', '2027-03-25T12:00:00Z', 1, '2027-03-30'],
		['over the night in which clocks go forward', '2027-03-26T12:00:00Z', 2, '2027-03-31'],
		['over the night in which clocks go back', '2027-10-29T12:00:00Z', 1, '2027-11-01'],
		['late in the evening of winter', '2027-01-11T23:30:00Z', 1, '2027-01-12'],
		[
			'after midnight in summer, which is the evening before in UTC',
			'2027-06-30T23:30:00Z',
			1,
			'2027-07-02',
		],
	])('%s', async (_, at, days, day) => {
		expect(await promisedFor(at, days)).toBe(day);
	});

	test('is none where the topic promises none', async () => {
		expect(await promisedFor('2027-01-11T12:00:00Z', null)).toBeNull();
	});

	test('waits while we wait for the sender, and goes on with the days that were left', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: 10 });
		await db.stopClock('2027-01-15T12:00:00Z');
		await act(db, await aPerson(db, 'officer'), 'ask_sender', sent, { body: 'Which lamp?' });
		await db.stopClock('2027-03-01T12:00:00Z');
		expect(await follow(db, sent)).toMatchObject({ is_paused: true, is_late: false });
		await write(db, sent, 'reply_to_feedback', 'The third.');
		// Six working days were left on 15 January.
		expect(await follow(db, sent)).toMatchObject({ is_paused: false, promised_on: '2027-03-09' });
	});

	test('that is over stays over when we ask something', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: 1 });
		await db.stopClock('2027-01-14T12:00:00Z');
		await act(db, await aPerson(db, 'officer'), 'ask_sender', sent, { body: 'Which lamp?' });
		expect(await follow(db, sent)).toMatchObject({ is_late: true, promised_on: '2027-01-12' });
	});

	test('does not move when another team gets the message', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: 3 });
		await db.stopClock('2027-01-13T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		const before = (await db.templates()).length;
		const to = { topic: 'parks-and-paths', team: 'parks@example.org' };
		await act(db, officer, 'hand_over_feedback', sent, to);
		expect(await follow(db, sent)).toMatchObject({
			...{ topic: 'parks-and-paths', promised_on: '2027-01-14', state: 'received' },
		});
		expect((await db.templates()).slice(before)).toEqual(['feedback_for_team']);
	});
});

test('Today has what may be about danger on top, then the earliest promise; what waits for the sender is not there', async () => {
	await db.rows('delete from app.feedback');
	await db.stopClock('2027-01-11T12:00:00Z');
	const late = await sendCase(db, { working_days: 1 });
	const fresh = await sendCase(db, { working_days: 9 });
	const dangerous = await sendCase(db, { working_days: 10, danger: '{gas}' });
	const asked = await sendCase(db, { working_days: 2 });
	await db.stopClock('2027-01-13T12:00:00Z');
	const officer = await aPerson(db, 'officer');
	await act(db, officer, 'ask_sender', asked, { body: 'Which lamp?' });
	const { items } = await callAs<Today>(db, officer, 'read_today');
	expect(items.map(({ task, ref, is_late }) => [task, ref, is_late])).toEqual([
		['danger', dangerous.reference, false],
		['answer', late.reference, true],
		['answer', fresh.reference, false],
	]);
	const { feedback } = await callAs<{ feedback: { reference: string }[] }>(
		db,
		officer,
		'list_feedback',
	);
	expect(feedback.map(({ reference }) => reference)).toEqual(
		[dangerous, late, asked, fresh].map(({ reference }) => reference),
	);
});

describe('is it better now', () => {
	test('is asked by mail once, four weeks after the answer, and answered once', async () => {
		await db.rows('delete from app.feedback; delete from app.outbox');
		await db.stopClock('2027-01-11T12:00:00Z');
		const [byMail, byKey] = [await sendCase(db), await sendCase(db, { email: null })];
		const officer = await aPerson(db, 'officer');
		for (const each of [byMail, byKey])
			await act(db, officer, 'answer_feedback', each, { body: 'Lit.' });
		await db.stopClock('2027-02-08T11:59:59Z');
		expect(await db.call('follow_up_feedback')).toMatchObject({ asked: 0 });
		expect((await follow(db, byKey)).acts).not.toContain('say_better');
		await db.stopClock('2027-02-08T12:00:00Z');
		expect(await db.call('follow_up_feedback')).toMatchObject({ asked: 1 });
		expect(await db.call('follow_up_feedback')).toMatchObject({ asked: 0 });
		for (const each of [byMail, byKey]) {
			await db.call('say_better', { link_hash: each.link_hash, is_better: false });
			await db.call('say_better', { link_hash: each.link_hash, is_better: true });
			expect(await follow(db, each)).toMatchObject({ is_better: false });
		}
	});

	test('is on Today where as many as the rule says answered no', async () => {
		await db.rows('delete from app.feedback');
		await db.stopClock('2027-01-11T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		const cases = [await sendCase(db), await sendCase(db), await sendCase(db)];
		for (const each of cases) await act(db, officer, 'answer_feedback', each, { body: 'Lit.' });
		await db.stopClock('2027-02-08T12:00:00Z');
		const later = await aPerson(db, 'officer');
		const topics = async () =>
			(await callAs<Today>(db, later, 'read_today')).items
				.filter(({ task }) => task === 'not_better')
				.map(({ title, number }) => [title, number]);
		for (const each of cases) {
			expect(await topics()).toEqual([]);
			await db.call('say_better', { link_hash: each.link_hash, is_better: false });
		}
		expect(await topics()).toEqual([['market', 3]]);
	});
});

describe('the daily mail to a team', () => {
	const teams = JSON.stringify([
		{ topic: 'market', team: 'market@example.org', lang: 'en' },
		{ topic: 'bins', team: 'bins@example.org', lang: 'en' },
	]);
	const mails = () =>
		db.rows(`select recipient, data from app.outbox where template = 'feedback_daily' order by id`);

	test('counts what is new, due and late, once a working day, and says no word of it', async () => {
		await db.rows('delete from app.feedback; delete from app.outbox');
		await db.stopClock('2027-01-11T12:00:00Z');
		await sendCase(db, { working_days: 1 });
		await sendCase(db, { working_days: 2 });
		await sendCase(db, { working_days: 9 });
		await db.stopClock('2027-01-13T06:00:00Z');
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 1 });
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 0 });
		expect(await mails()).toEqual([
			{ recipient: 'market@example.org', data: { new: 3, due: 1, late: 1 } },
		]);
		await db.stopClock('2027-01-16T06:00:00Z');
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 0 });
	});
});
