import { expect, test } from 'vitest';
import type { FeedbackCase } from '#domain/feedback-case.ts';
import type { Today } from '#domain/today.ts';
import { act, follow, sendCase, write } from './cases.ts';
import { useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const thanks = { kind: 'thanks', wants_reply: false, working_days: 1 };

async function outcomeOf({ reference }: { reference: string }) {
	const [row] = await db.rows<{ is_on_time: boolean | null }>(
		'select is_on_time from app.feedback where reference = $1',
		[reference],
	);
	return row!.is_on_time;
}

test('a message that needs no reply has no promised day, is never late and is read on Today', async () => {
	await db.rows('delete from app.feedback');
	await db.stopClock('2027-01-11T12:00:00Z');
	const sent = await sendCase(db, thanks);
	await db.stopClock('2027-03-11T12:00:00Z');
	expect(await follow(db, sent)).toMatchObject({
		...{ promised_on: null, is_late: false, wants_reply: false },
	});
	const officer = await aPerson(db, 'officer');
	expect(await callAs<Today>(db, officer, 'read_today')).toMatchObject({
		...{ late: 0, items: [{ task: 'read', ref: sent.reference, is_late: false }] },
	});
	expect(await callAs(db, officer, 'list_feedback', { state: 'late' })).toMatchObject({
		feedback: [],
	});
});

test('it is counted as received, and as no broken promise, read or answered', async () => {
	await db.rows('delete from app.feedback');
	await db.stopClock('2027-01-11T12:00:00Z');
	const [read, answered] = [await sendCase(db, thanks), await sendCase(db, thanks)];
	await db.stopClock('2027-03-11T12:00:00Z');
	const officer = await aPerson(db, 'officer');
	const figures = () => callAs(db, officer, 'list_feedback_figures');
	const both = [{ month: '2027-01', topic: 'market', outcome: 'not_due', count: 2 }];
	expect(await figures()).toEqual(both);
	expect(await act(db, officer, 'finish_feedback', read)).toEqual({ state: 'closed' });
	await act(db, officer, 'answer_feedback', answered, { body: 'You are welcome.' });
	expect(await figures()).toEqual(both);
	expect(await outcomeOf(answered)).toBeNull();
	expect((await follow(db, read)).messages).toMatchObject([{ author: 'hub', act: 'finish' }]);
});

test('what needs a reply is not closed without one', async () => {
	const officer = await aPerson(db, 'officer');
	await expect(act(db, officer, 'finish_feedback', await sendCase(db))).rejects.toMatchObject({
		message: 'act_not_possible',
	});
});

test('reopened, it is answered like any other', async () => {
	await db.stopClock('2027-01-11T12:00:00Z');
	const sent = await sendCase(db, thanks);
	await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Welcome.' });
	await write(db, sent, 'reopen_feedback', 'One more thing.');
	expect(await follow(db, sent)).toMatchObject({ wants_reply: true, promised_on: '2027-01-12' });
});

test('nothing that needs a reply is merged into it; it can be merged itself', async () => {
	const officer = await aPerson(db, 'officer');
	const [quiet, asking] = [await sendCase(db, thanks), await sendCase(db)];
	await expect(
		act(db, officer, 'merge_feedback', asking, { into_reference: quiet.reference }),
	).rejects.toMatchObject({ message: 'merge_not_possible' });
	const { promised_on } = await follow(db, asking);
	await act(db, officer, 'merge_feedback', quiet, { into_reference: asking.reference });
	expect(await follow(db, asking)).toMatchObject({ promised_on });
});

test('its receipt by mail knows it, and an officer enters one too', async () => {
	await sendCase(db, thanks);
	const [mail] = await db.rows<{ data: object }>(
		`select data from app.outbox where template = 'feedback_received' order by id desc limit 1`,
	);
	expect(mail!.data).toMatchObject({ wants_reply: false, promised_on: null });
});

test('the page of a sender who opened it with the four words says so at the desk', async () => {
	const officer = await aPerson(db, 'officer');
	const sent = await sendCase(db, { email: null });
	const { reference, key_hash } = sent;
	const read = () => callAs<FeedbackCase>(db, officer, 'read_desk_feedback', { reference });
	expect(await read()).toMatchObject({ followed_at: null });
	await db.call('open_feedback', { reference, key_hash: 'ab'.repeat(32), ip: null });
	expect(await read()).toMatchObject({ followed_at: null });
	await db.call('open_feedback', { reference, key_hash, ip: null });
	expect((await read()).followed_at).not.toBeNull();
});
