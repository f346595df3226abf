import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedbackInbox } from '#domain/feedback-case.ts';
import type { Today } from '#domain/today.ts';
import { act, type Case, follow, sendCase, write } from './cases.ts';
import { hash, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

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
		await db.stopClock('2027-01-29T11:00:00Z');
		expect(await follow(db, sent)).toMatchObject({ is_paused: true, is_late: false });
		// Nobody has ended the pause after question_days, so the answer is late.
		await db.stopClock('2027-03-01T12:00:00Z');
		expect(await follow(db, sent)).toMatchObject({ is_paused: true, is_late: true });
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

test('a list shows how a message begins, and whether it goes on', async () => {
	await db.rows('delete from app.feedback');
	const officer = await aPerson(db, 'officer');
	for (const message of ['w'.repeat(160), 'w'.repeat(161)]) await sendCase(db, { message });
	const { feedback } = await callAs<FeedbackInbox>(db, officer, 'list_feedback');
	expect(feedback.map(({ opening }) => opening)).toEqual(['w'.repeat(160), `${'w'.repeat(160)}…`]);
});

describe('a message about danger', () => {
	let officer: Person;

	beforeEach(async () => {
		await db.rows('delete from app.feedback');
		await db.stopClock('2027-01-11T12:00:00Z');
		officer = await aPerson(db, 'officer');
	});

	/** The references on top of Today and of the inbox, with their notice. */
	async function onTop() {
		const { items } = await callAs<Today>(db, officer, 'read_today');
		const tasks = items.filter(({ task }) => task === 'danger').map(({ ref }) => ref);
		expect(items.slice(0, tasks.length).map(({ ref }) => ref)).toEqual(tasks);
		const { feedback, number, ...inbox } = await callAs<FeedbackInbox>(
			...([db, officer, 'list_feedback'] as const),
		);
		const listed = feedback.filter(({ is_dangerous }) => is_dangerous);
		expect(feedback.slice(0, listed.length)).toEqual(listed);
		expect(listed.map(({ reference }) => reference)).toEqual(tasks);
		const counted = Object.values(inbox.counts).reduce((sum, { waiting }) => sum + waiting, 0);
		expect(number).toBe(counted);
		return tasks;
	}
	const reply = ({ link_hash }: Case, call = 'reply_to_feedback', danger = '{gas}') =>
		db.call(call, { link_hash, body: `Gas? ${danger}`, channel: 'web', danger, ip: null });
	const answer = (sent: Case) => act(db, officer, 'answer_feedback', sent, { body: 'Lit.' });

	test('is on top until it is answered, also while we wait for its sender', async () => {
		await sendCase(db, { working_days: 1 });
		const sent = await sendCase(db, { danger: '{gas}' });
		expect(await onTop()).toEqual([sent.reference]);
		await act(db, officer, 'ask_sender', sent, { body: 'Which house?' });
		expect(await onTop()).toEqual([sent.reference]);
		await answer(sent);
		expect(await onTop()).toEqual([]);
	});

	test('is on top when it is a reply to an answer, until an officer answers or closes', async () => {
		await sendCase(db, { working_days: 1 });
		for (const call of ['answer_feedback', 'close_feedback']) {
			const sent = await sendCase(db);
			await answer(sent);
			await reply(sent, 'reply_to_feedback', '{}');
			expect(await onTop()).toEqual([]);
			await reply(sent);
			expect(await onTop()).toEqual([sent.reference]);
			await act(db, officer, call, sent, call === 'answer_feedback' ? { body: 'Gone.' } : {});
			expect(await onTop()).toEqual([]);
		}
	});

	test('that is merged puts what it is answered with on top, and the page says which it is', async () => {
		const [main, merged, other] = [await sendCase(db), await sendCase(db), await sendCase(db)];
		const into = { into_reference: main.reference };
		for (const each of [merged, other]) await act(db, officer, 'merge_feedback', each, into);
		expect(await onTop()).toEqual([]);
		await reply(merged);
		expect(await onTop()).toEqual([main.reference]);
		const { reference } = main;
		expect(await callAs(db, officer, 'read_desk_feedback', { reference })).toMatchObject({
			...{ is_dangerous: true, danger: [], dangerous_merged: [merged.reference] },
		});
		await answer(main);
		expect(await onTop()).toEqual([]);
		await reply(other);
		expect(await onTop()).toEqual([other.reference]);
	});

	test('that was on top before it was merged stays there', async () => {
		const [main, merged] = [await sendCase(db), await sendCase(db, { danger: '{gas}' })];
		const into_reference = main.reference;
		await act(db, officer, 'merge_feedback', merged, { into_reference });
		expect(await onTop()).toEqual([main.reference]);
		await answer(main);
		await reply(merged, 'reopen_feedback', '{}');
		expect(await onTop()).toEqual([merged.reference]);
	});

	test('is on top where it was a mail that belongs to no case, as one item, until an officer has read of it', async () => {
		type Today = { items: { task: string; number: number }[] };
		const tasks = async () =>
			(await callAs<Today>(db, officer, 'read_today', { most: 1 })).items.map(({ task }) => task);
		const seen = (version: number) => callAs(db, officer, 'see_lost_mails', { version });
		for (let turn = 0; turn < 3; turn++) await db.call('note_lost_mail', { danger: '{gas,tân}' });
		expect(await tasks()).toEqual(['lost_mail']);
		expect(await callAs(db, officer, 'read_lost_mails', {})).toMatchObject({
			...{ danger: ['gas', 'tân'], number: 3, version: 3 },
		});
		await expect(seen(2)).rejects.toMatchObject({ message: 'feedback_changed_meanwhile' });
		await seen(3);
		await seen(3);
		expect(await tasks()).not.toContain('lost_mail');
		expect(await callAs(db, officer, 'read_lost_mails', {})).toBeNull();
		expect(await db.rows(`select details from app.audit_log where act = 'see_lost_mails'`)).toEqual(
			[{ details: {} }],
		);
	});

	test('is on top where it was a mail that was refused, until an officer has read of it, and its sender never hears', async () => {
		const mail = async (sent: Case, sender: string, danger: string, number = 1) =>
			db.call('receive_reply', {
				...{ reference: sent.reference, sender, mail_hash: hash(`${sent.reference} ${number}`) },
				...{ body: 'I smell gas.', quoted: null, left_out: '{}', danger },
			});
		const see = (sent: Case) => act(db, officer, 'see_mail', sent);
		const [waits, answered, closed, merged] = [
			...[await sendCase(db), await sendCase(db), await sendCase(db), await sendCase(db)],
		] as [Case, Case, Case, Case];
		await act(db, officer, 'merge_feedback', merged, { into_reference: waits.reference });
		await answer(answered);
		await answer(closed);
		await act(db, officer, 'close_feedback', closed);
		for (const sent of [waits, answered, closed]) {
			const before = await follow(db, sent);
			await mail(sent, 'stranger@example.net', '{}');
			expect(await onTop()).toEqual([]);
			await mail(sent, 'stranger@example.net', '{gas}', 2);
			expect(await onTop()).toEqual([sent.reference]);
			const { version, ...seen } = await follow(db, sent);
			expect({ ...seen, version: version - 1 }).toEqual(before);
			const { reference } = sent;
			expect(await callAs(db, officer, 'read_desk_feedback', { reference })).toMatchObject({
				...{ refused_danger: ['gas'], refused_is_own: false },
				refused_at: '2027-01-11T12:00:00+00:00',
			});
			await see(sent);
			expect(await onTop()).toEqual([]);
			await expect(see(sent)).rejects.toMatchObject({ message: 'act_not_possible' });
		}
		await mail(merged, 'stranger@example.net', '{gas}');
		expect(await onTop()).toEqual([waits.reference]);
		await answer(waits);
		expect(await onTop()).toEqual([merged.reference]);
		await see(merged);
		expect(await onTop()).toEqual([]);
		const told = await db.rows(
			`select data -> 'danger' as danger from app.outbox where template = 'feedback_reply_refused'`,
		);
		expect(told.every(({ danger }) => JSON.stringify(danger) === '[]')).toBe(true);
		expect(told.length).toBeGreaterThan(0);
	});

	test('says so in the mail to its sender, in words of ours alone', async () => {
		await db.rows('delete from app.outbox');
		await sendCase(db, { danger: '{gas}' });
		expect(await db.rows(`select data -> 'danger' as danger from app.outbox`)).toEqual([
			{ danger: ['gas'] },
		]);
	});
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

	test.each(['idea', 'question', 'thanks'])('is not asked about a %s', async (kind) => {
		await db.rows('delete from app.feedback');
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { kind });
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await db.stopClock('2027-02-08T12:00:00Z');
		expect(await db.call('follow_up_feedback')).toMatchObject({ asked: 0 });
		expect((await follow(db, sent)).acts).not.toContain('say_worse');
	});

	test.each([
		['after it was closed, on the last day of the question', '2027-03-09T11:59:59Z', true],
		['after the question', '2027-03-09T12:00:00Z', false],
	])('with no, %s: opens the message again: %s, %s', async (_, at, opens) => {
		await db.rows('delete from app.feedback; delete from app.team_mails');
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db);
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		// The job of that night asks a day late; the time to answer counts from then.
		await db.stopClock('2027-02-09T12:00:00Z');
		expect(await db.call('follow_up_feedback')).toMatchObject({ asked: 1, closed: 1 });
		await db.stopClock(at);
		const no = db.call('say_better', { link_hash: sent.link_hash, is_better: false });
		if (!opens) return expect(no).rejects.toMatchObject({ message: 'feedback_step_over' });
		expect(await no).toEqual({ state: 'in_progress' });
		expect(await follow(db, sent)).toMatchObject({
			...{ state: 'in_progress', promised_on: '2027-03-23', is_better: false, answered_at: null },
		});
		const { items } = await callAs<Today>(db, await aPerson(db, 'officer'), 'read_today');
		expect(items).toMatchObject([{ task: 'answer', ref: sent.reference }]);
	});

	test('with yes leaves the message closed', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db);
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await db.stopClock('2027-02-09T12:00:00Z');
		await db.call('follow_up_feedback');
		await db.call('say_better', { link_hash: sent.link_hash, is_better: true });
		expect(await follow(db, sent)).toMatchObject({ state: 'closed', is_better: true });
	});

	test.each([
		['as people write it', ['Mill Lane', 'mill lane ', 'MILL-LANE'], 'MILL-LANE'],
		[
			'by the area of its postcode',
			['Mill Lane TB1 2AB', '9 Cross Street, tb12ab', 'TB1 2AB'],
			'mill-ward',
		],
	])('lists a place on Today, %s', async (_, locations, named) => {
		await db.rows(`delete from app.feedback;
			insert into app.areas (slug) values ('mill-ward') on conflict do nothing;
			insert into app.postcode_areas (prefix, area) values ('TB1 2AB', 'mill-ward')
			on conflict (prefix) do update set area = excluded.area`);
		await db.stopClock('2027-01-11T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		const cases = [await sendCase(db, { location: 'Elsewhere' }), await sendCase(db)];
		for (const [each, location] of locations.entries())
			cases.push(await sendCase(db, { location, topic: ['market', 'bins', 'parks'][each] }));
		for (const each of cases) await act(db, officer, 'answer_feedback', each, { body: 'Lit.' });
		const later = '2027-02-08T12:00:00Z';
		for (const [minutes, { link_hash }] of cases.entries()) {
			await db.stopClock(new Date(Date.parse(later) + minutes * 60_000).toISOString());
			await db.call('say_better', { link_hash, is_better: false });
		}
		const { items } = await callAs<Today>(db, await aPerson(db, 'officer'), 'read_today');
		const places = items.filter(({ task }) => task === 'not_better_here');
		expect(places).toMatchObject([{ title: named, ref: cases.at(-1)!.reference, number: 3 }]);
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
			{ recipient: 'market@example.org', data: { new: 3, read: 0, due: 1, late: 1 } },
		]);
		await db.stopClock('2027-01-16T06:00:00Z');
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 0 });
	});

	test('counts what needs no reply apart, until somebody takes or closes it', async () => {
		await db.rows('delete from app.feedback; delete from app.outbox; delete from app.team_mails');
		await db.stopClock('2027-01-11T12:00:00Z');
		const thanks = { kind: 'thanks', wants_reply: false };
		const cases = [await sendCase(db), await sendCase(db, thanks), await sendCase(db, thanks)];
		await db.stopClock('2027-01-12T06:00:00Z');
		await db.call('tell_teams', { teams });
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'take_feedback', cases[0]!);
		await act(db, officer, 'finish_feedback', cases[1]!);
		await db.stopClock('2027-01-13T06:00:00Z');
		await db.call('tell_teams', { teams });
		expect((await mails()).map(({ data }) => data)).toEqual([
			{ new: 1, read: 2, due: 0, late: 0 },
			{ new: 0, read: 1, due: 0, late: 0 },
		]);
	});

	test('counts what is open again as new, until somebody takes it', async () => {
		await db.rows('delete from app.feedback; delete from app.outbox; delete from app.team_mails');
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db);
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await db.stopClock('2027-01-12T06:00:00Z');
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 0 });
		await write(db, sent, 'reopen_feedback');
		await db.stopClock('2027-01-13T06:00:00Z');
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 1 });
		expect(await mails()).toMatchObject([{ data: { new: 1, due: 0, late: 0 } }]);
		await act(db, await aPerson(db, 'officer'), 'take_feedback', sent);
		await db.stopClock('2027-01-14T06:00:00Z');
		expect(await db.call('tell_teams', { teams })).toEqual({ mails: 0 });
	});
});
