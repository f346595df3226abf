import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FeedbackCase, FollowedFeedback } from '#domain/feedback-case.ts';
import { act, type Case, follow, sendCase } from './cases.ts';
import { hash, together, useDatabase } from './database.ts';
import { aPerson, callAs, type Person } from './staff.ts';

const db = useDatabase();
const said = { body: 'It is the third lamp.', channel: 'phone', danger: '{}' };

function read(person: Person, { reference }: Case) {
	return callAs<FeedbackCase>(db, person, 'read_desk_feedback', { reference });
}

function check(person: Person, reference: string, key_hash: string) {
	return callAs<{ is_right: boolean }>(db, person, 'check_feedback_key', { reference, key_hash });
}

async function actsOn({ reference }: Case) {
	return await db.rows('select act, actor, details from app.audit_log where subject = $1', [
		reference,
	]);
}

describe('the four words of somebody who phones', () => {
	test('are checked by an officer, and each check is written down with its answer', async () => {
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db);
		expect(await check(officer, sent.reference, hash('wrong'))).toEqual({ is_right: false });
		expect(await check(officer, sent.reference, sent.key_hash)).toEqual({ is_right: true });
		expect(await actsOn(sent)).toEqual(
			[false, true].map((is_right) => ({
				...{ act: 'check_key_feedback', actor: officer.id, details: { is_right } },
			})),
		);
	});

	test('are checked as often as on the web, then the officer hears how long to wait, and a colleague does not wait', async () => {
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db);
		for (let guess = 0; guess < 20; guess++)
			await check(officer, sent.reference, hash(`guess ${guess}`));
		await expect(check(officer, sent.reference, sent.key_hash)).rejects.toMatchObject({
			...{ code: 'PT429', message: 'too_many_checks', hint: expect.stringMatching(/^\d+$/) },
		});
		expect(await check(await aPerson(db, 'officer'), sent.reference, sent.key_hash)).toEqual({
			is_right: true,
		});
	});

	test('write nothing into the log about a reference that was never given out', async () => {
		const officer = await aPerson(db, 'officer');
		expect(await check(officer, 'No such thing', hash('wrong'))).toEqual({ is_right: false });
		expect(await actsOn({ reference: 'No such thing', link_hash: '', key_hash: '' })).toEqual([]);
	});
});

describe('what a sender says by phone', () => {
	test('is a reply that came by phone, ends the pause and is an act of the officer, also while a colleague has the message', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const sent = await sendCase(db, { working_days: 10 });
		const asking = await aPerson(db, 'officer');
		await act(db, asking, 'ask_sender', sent, { body: 'Which lamp?' });
		await db.stopClock('2027-01-13T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'reply_for_sender', sent, said);
		expect(await follow(db, sent)).toMatchObject({ is_paused: false, promised_on: '2027-01-27' });
		const found = await read(officer, sent);
		expect(found).toMatchObject({ has_new_reply: true, is_taken_by_other: true });
		expect(found.messages.at(-1)).toMatchObject({
			...{ author: 'sender', act: 'reply_for', body: said.body, channel: 'phone' },
			written_by: expect.any(String),
		});
		expect(await actsOn(sent)).toContainEqual({
			...{ act: 'reply_for_feedback', actor: officer.id, details: { channel: 'phone' } },
		});
	});

	test('pressed twice is there once', async () => {
		const officer = await aPerson(db, 'officer');
		const { reference } = await sendCase(db);
		const args = { reference, version: 1, ...said };
		const results = await together(5, () => callAs(db, officer, 'reply_for_sender', args));
		expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
		const found = await callAs<FeedbackCase>(db, officer, 'read_desk_feedback', { reference });
		expect(found.messages).toHaveLength(1);
	});

	test('cannot have come by the web', async () => {
		const officer = await aPerson(db, 'officer');
		await expect(
			act(db, officer, 'reply_for_sender', await sendCase(db), { ...said, channel: 'web' }),
		).rejects.toMatchObject({ code: '22023' });
	});

	test.each([
		['28', '2027-02-01T23:59:00Z', true],
		['29', '2027-02-02T00:01:00Z', false],
	])('reopens the message on day %s after the answer (%s): %s', async (_, at, isPossible) => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const sent = await sendCase(db);
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await db.stopClock(at);
		const officer = await aPerson(db, 'officer');
		const { acts } = await read(officer, sent);
		expect(acts.includes('reopen_for')).toBe(isPossible);
		const done = act(db, officer, 'reopen_for_sender', sent, said);
		if (!isPossible) return await expect(done).rejects.toMatchObject({ message: 'reopen_over' });
		await done;
		expect(await follow(db, sent)).toMatchObject({
			...{ state: 'in_progress', promised_on: '2027-02-15', answered_at: null },
		});
		expect(await actsOn(sent)).toContainEqual(
			expect.objectContaining({ act: 'reopen_for_feedback', actor: officer.id }),
		);
	});
});

describe('words that were lost', () => {
	const renewed = { key_number: 1, key_hash: hash('new'), reason: 'Their number was phoned.' };

	test('are replaced with a reason, and the old ones end', async () => {
		const [officer, other] = [await aPerson(db, 'officer'), await aPerson(db, 'officer')];
		const sent = await sendCase(db, { name: 'Ada Rowe' });
		for (const [reason, message] of [
			[' ', 'reason_missing'],
			['Ada Rowe phoned.', 'reason_names_person'],
		])
			await expect(
				act(db, officer, 'renew_feedback_key', sent, { ...renewed, reason }),
			).rejects.toMatchObject({ message });
		await act(db, officer, 'renew_feedback_key', sent, renewed);
		expect(await check(officer, sent.reference, sent.key_hash)).toEqual({ is_right: false });
		expect(await check(officer, sent.reference, renewed.key_hash)).toEqual({ is_right: true });
		expect(await read(officer, sent)).toMatchObject({ is_key_mine: true, key_number: 1 });
		expect(await read(other, sent)).toMatchObject({ is_key_mine: false });
		expect((await follow(db, sent)).messages).toMatchObject([{ author: 'hub', act: 'renew_key' }]);
		expect(await actsOn(sent)).toContainEqual({
			...{ act: 'renew_key_feedback', actor: officer.id, details: { reason: renewed.reason } },
		});
	});

	test('get the number after the last one, and no other', async () => {
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db);
		await expect(
			act(db, officer, 'renew_feedback_key', sent, { ...renewed, key_number: 2 }),
		).rejects.toMatchObject({ message: 'act_not_possible' });
	});

	test('were written down by an officer who no longer sees them after another replaced them', async () => {
		const [entered, other] = [await aPerson(db, 'officer'), await aPerson(db, 'officer')];
		const sent = await sendCase(db);
		await db.rows('update app.feedback set entered_by = $2 where reference = $1', [
			...[sent.reference, entered.id],
		]);
		expect(await read(entered, sent)).toMatchObject({ is_key_mine: true });
		await act(db, other, 'renew_feedback_key', sent, renewed);
		expect(await read(entered, sent)).toMatchObject({ is_key_mine: false });
	});
});

describe('a helper', () => {
	async function helper(place: string | null = null) {
		const person = await aPerson(db, 'helper');
		const { turn } = await callAs<{ turn: string }>(db, person, 'begin_helping', { place });
		return { person, turn };
	}
	const openFor = (person: Person, turn: string, { reference, key_hash }: Case) =>
		callAs<{ is_right: boolean }>(db, person, 'open_feedback_for', { turn, reference, key_hash });
	const readFor = (person: Person, turn: string) =>
		callAs<FollowedFeedback>(db, person, 'read_feedback_for', { turn });
	const writeFor = (person: Person, turn: string, name: string, body = 'The third.') =>
		callAs(db, person, 'write_feedback_for', { turn, act: name, body, danger: '{}' });

	test('reads a message only after its four words, and only until the next person comes', async () => {
		const { person, turn } = await helper('library');
		const sent = await sendCase(db);
		const unknown = { code: 'PT404', message: 'feedback_unknown' };
		await expect(readFor(person, turn)).rejects.toMatchObject(unknown);
		const wrong = { ...sent, key_hash: hash('wrong') };
		expect(await openFor(person, turn, wrong)).toEqual({ is_right: false });
		await expect(readFor(person, turn)).rejects.toMatchObject(unknown);
		expect(await openFor(person, turn, sent)).toEqual({ is_right: true });
		expect(await readFor(person, turn)).toEqual(await follow(db, sent));
		await expect(readFor(person, randomUUID())).rejects.toMatchObject(unknown);
		const next = await callAs<{ turn: string }>(db, person, 'help_next');
		await expect(readFor(person, next.turn)).rejects.toMatchObject(unknown);
		await expect(writeFor(person, turn, 'reply')).rejects.toMatchObject({
			message: 'helping_ended',
		});
	});

	test('writes down what the person says, once, by the way in which they help, as an act', async () => {
		const { person, turn } = await helper('library');
		const sent = await sendCase(db);
		await openFor(person, turn, sent);
		await writeFor(person, turn, 'reply');
		await writeFor(person, turn, 'reply');
		expect((await readFor(person, turn)).messages).toMatchObject([
			{ author: 'sender', act: 'reply', body: 'The third.', channel: 'counter' },
		]);
		expect(await actsOn(sent)).toContainEqual({
			...{ act: 'reply_for_feedback', actor: person.id },
			details: { channel: 'counter', place: 'library' },
		});
	});

	test('reopens it where the sender could, and nothing else', async () => {
		const { person, turn } = await helper();
		const sent = await sendCase(db);
		await openFor(person, turn, sent);
		for (const name of ['reopen', 'say_better', 'send_photo'])
			await expect(writeFor(person, turn, name)).rejects.toMatchObject({
				message: 'feedback_step_over',
			});
		await act(db, await aPerson(db, 'officer'), 'answer_feedback', sent, { body: 'Lit.' });
		await writeFor(person, turn, 'reopen');
		expect(await follow(db, sent)).toMatchObject({ state: 'in_progress' });
	});

	test('checks words no more often than an officer', async () => {
		const { person, turn } = await helper();
		const sent = await sendCase(db);
		for (let guess = 0; guess < 20; guess++)
			await openFor(person, turn, { ...sent, key_hash: hash(`guess ${guess}`) });
		await expect(openFor(person, turn, sent)).rejects.toMatchObject({
			message: 'too_many_checks',
		});
	});
});
