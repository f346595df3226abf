import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FeedbackCase } from '#domain/feedback-case.ts';
import { makeReference } from '#domain/reference.ts';
import { act, follow, sendCase, sendPhoto, write } from './cases.ts';
import { hash, useDatabase } from './database.ts';
import { aPerson, callAs } from './staff.ts';

const db = useDatabase();
const addresses = Array.from({ length: 200 }, (_, number) => `198.51.${number}.7`);
const anAddress = () => addresses.pop()!;
const open = (reference: string, key_hash: string, ip: string | null = anAddress()) =>
	db.call('open_feedback', { reference, key_hash, ip });

describe('reference and key', () => {
	test('open the feedback that they belong to', async () => {
		const sent = await sendCase(db);
		expect(await open(sent.reference, sent.key_hash)).toEqual({ is_right: true });
	});

	test('get the same answer whether the key is wrong or there is no such reference', async () => {
		const sent = await sendCase(db);
		expect(await open(sent.reference, hash('wrong'))).toEqual({ is_right: false });
		expect(await open(makeReference(), sent.key_hash)).toEqual({ is_right: false });
		const other = await sendCase(db, { key_hash: null });
		expect(await open(other.reference, hash('wrong'))).toEqual({ is_right: false });
	});

	test('guessed a hundred times are slowed and say for how long, the right key too, and nobody else waits', async () => {
		const sent = await sendCase(db);
		const ip = anAddress();
		const answers = [];
		for (let guess = 0; guess < 100; guess++)
			answers.push(
				await open(sent.reference, hash(`guess ${guess}`), ip).catch((error) => error.message),
			);
		expect(answers.slice(0, 20)).toEqual(Array(20).fill({ is_right: false }));
		expect(answers.slice(20)).toEqual(Array(80).fill('too_many_from_address'));
		await expect(open(sent.reference, sent.key_hash, ip)).rejects.toMatchObject({
			...{ code: 'PT429', hint: expect.stringMatching(/^\d+$/) },
		});
		expect(await open(sent.reference, sent.key_hash)).toEqual({ is_right: true });
	});

	test('rest in the database as hashes only', async () => {
		const sent = await sendCase(db);
		const [row] = await db.rows<{ key_hash: Buffer; link_hash: Buffer }>(
			'select key_hash, link_hash from app.feedback where reference = $1',
			[sent.reference],
		);
		expect(row!.key_hash.toString('hex')).toBe(sent.key_hash);
		expect(row!.link_hash.toString('hex')).toBe(sent.link_hash);
	});
});

test('a private link that is none leads nowhere', async () => {
	await expect(db.call('read_feedback', { link_hash: hash('none') })).rejects.toMatchObject({
		...{ code: 'PT404', message: 'feedback_unknown' },
	});
});

describe('what people write', () => {
	const texts: [string, string][] = [
		['5,000 characters', 'x'.repeat(5000)],
		['5,000 emoji', '😀'.repeat(5000)],
		['blank lines at its end', 'Dark.\n\n  \n'],
		['right to left', 'العمود مكسور.\u200f'],
		['joined emoji', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
		['accents that are marks of their own', 'Sia\u0302n'],
	];

	test.each(texts)('is kept byte for byte: %s', async (_, text) => {
		const sent = await sendCase(db, { message: text });
		await write(db, sent, 'reply_to_feedback', text);
		const officer = await aPerson(db, 'officer');
		await act(db, officer, 'answer_feedback', sent, { body: text });
		const { message, messages } = await follow(db, sent);
		for (const kept of [message, ...messages.map(({ body }) => body)])
			expect(Buffer.from(kept!)).toEqual(Buffer.from(text));
		expect(messages).toHaveLength(2);
	});

	test.each([
		['5,001 characters', 'x'.repeat(5001)],
		['nothing that can be seen', '\u200b\u200d\ufeff'],
		['blank lines', ' \n\n\t'],
	])('is refused with %s, as a message, a reply and an answer', async (_, text) => {
		const refused = { code: '23514' };
		await expect(sendCase(db, { message: text })).rejects.toMatchObject(refused);
		const sent = await sendCase(db);
		await expect(write(db, sent, 'reply_to_feedback', text)).rejects.toMatchObject(refused);
		const officer = await aPerson(db, 'officer');
		await expect(act(db, officer, 'answer_feedback', sent, { body: text })).rejects.toMatchObject(
			refused,
		);
		expect((await follow(db, sent)).messages).toEqual([]);
	});

	test('twice with one press is there once', async () => {
		const sent = await sendCase(db);
		await write(db, sent, 'reply_to_feedback');
		await write(db, sent, 'reply_to_feedback');
		expect((await follow(db, sent)).messages).toHaveLength(1);
	});

	test('is found at the desk by its words, its reference and without accents', async () => {
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db, { message: 'Pant y Fedwen: tŷ bach ar gau.', lang: 'cy' });
		for (const words of ['fedwen', 'ty bach', sent.reference]) {
			const { feedback } = await callAs<{ feedback: { reference: string }[] }>(
				...[db, officer, 'list_feedback', { state: null, words }],
			);
			expect(feedback.map(({ reference }) => reference)).toEqual([sent.reference]);
		}
	});
});

describe('a sender who is rude', () => {
	test('is hidden behind a press at the desk, with a reason that names nobody', async () => {
		const officer = await aPerson(db, 'officer');
		const sent = await sendCase(db, { name: 'Ada Rowe' });
		const hide = (reason: string) =>
			act(db, officer, 'hide_feedback', sent, { message: null, reason });
		await expect(hide(' ')).rejects.toMatchObject({ message: 'reason_missing' });
		await expect(hide('Ada Rowe swore.')).rejects.toMatchObject({ message: 'reason_names_person' });
		await hide('Swearing.');
		const { reference } = sent;
		expect(await callAs(db, officer, 'read_desk_feedback', { reference })).toMatchObject({
			...{ opening: null, hidden_reason: 'Swearing.' },
		});
		const [logged] = await db.rows(
			'select act, subject, details from app.audit_log order by id desc limit 1',
		);
		expect(logged).toEqual({
			...{ act: 'hide_feedback', subject: reference, details: { reason: 'Swearing.' } },
		});
		expect((await follow(db, sent)).message).toContain('The clock');
	});

	test('and limited sends one message a day until the limit ends, and hears how long to wait', async () => {
		await db.stopClock('2027-01-11T12:00:00Z');
		const officer = await aPerson(db, 'officer');
		const email = 'rude@example.org';
		await act(db, officer, 'limit_sender', await sendCase(db, { email }), { reason: 'Swearing.' });
		await expect(sendCase(db, { email: 'Rude@example.org' })).rejects.toMatchObject({
			...{ code: 'PT429', message: 'sender_limited', hint: '43200' },
		});
		await sendCase(db, { email: 'polite@example.org' });
		await db.stopClock('2027-01-12T00:00:00Z');
		await sendCase(db, { email });
		await expect(sendCase(db, { email })).rejects.toMatchObject({ message: 'sender_limited' });
		await db.stopClock('2027-02-10T12:00:01Z');
		await sendCase(db, { email });
		await sendCase(db, { email });
	});

	describe('and limited', () => {
		async function limited() {
			await db.stopClock('2027-01-11T12:00:00Z');
			const email = `${randomUUID()}@example.org`;
			const [sent, other] = [await sendCase(db, { email }), await sendCase(db, { email })];
			const officer = await aPerson(db, 'officer');
			await act(db, officer, 'limit_sender', sent, { reason: 'Swearing.' });
			await db.stopClock('2027-01-12T12:00:00Z');
			return { email, sent, other, officer: await aPerson(db, 'officer') };
		}
		const byMail = ({ reference }: { reference: string }, sender: string) =>
			db.call('receive_reply', {
				...{ reference, sender, mail_hash: hash(randomUUID()), body: 'Again.', quoted: null },
				...{ left_out: '{}', danger: '{}' },
			});

		test('writes one reply a day, not one for each message', async () => {
			const { sent, other, email } = await limited();
			await write(db, sent, 'reply_to_feedback');
			// The second press finds the first.
			await write(db, sent, 'reply_to_feedback');
			const refused = { code: 'PT429', message: 'sender_limited', hint: '43200' };
			await expect(write(db, other, 'reply_to_feedback')).rejects.toMatchObject(refused);
			await expect(sendPhoto(db, sent)).rejects.toMatchObject(refused);
			await expect(sendCase(db, { email })).rejects.toMatchObject(refused);
			expect(await byMail(other, email)).toEqual({ outcome: 'limited' });
		});

		test('a photo and a mail count as well, and reopening is refused too', async () => {
			const one = await limited();
			await sendPhoto(db, one.sent);
			await expect(write(db, one.sent, 'reply_to_feedback')).rejects.toMatchObject({
				message: 'sender_limited',
			});
			const two = await limited();
			expect(await byMail(two.sent, two.email)).toEqual({ outcome: 'added' });
			await act(db, two.officer, 'answer_feedback', two.other, { body: 'Lit.' });
			await expect(write(db, two.other, 'reopen_feedback')).rejects.toMatchObject({
				message: 'sender_limited',
			});
		});

		test('still phones: what staff write down is not what they sent', async () => {
			const { sent, officer } = await limited();
			const said = { body: 'Sorry.', channel: 'phone', danger: '{}' };
			await act(db, officer, 'reply_for_sender', sent, said);
			await write(db, sent, 'reply_to_feedback', 'And thank you.');
		});

		test('without an address or a phone number adds one thing a day to that message, and nothing else is limited', async () => {
			const nobody = { email: null };
			await db.stopClock('2027-01-11T12:00:00Z');
			const [sent, other] = [await sendCase(db, nobody), await sendCase(db, nobody)];
			const officer = await aPerson(db, 'officer');
			await act(db, officer, 'limit_sender', sent, { reason: 'Swearing.' });
			await db.stopClock('2027-01-12T12:00:00Z');
			await write(db, sent, 'reply_to_feedback');
			const refused = { code: 'PT429', message: 'sender_limited', hint: '43200' };
			await expect(write(db, sent, 'reply_to_feedback', 'More.')).rejects.toMatchObject(refused);
			await expect(sendPhoto(db, sent)).rejects.toMatchObject(refused);
			await write(db, other, 'reply_to_feedback');
			await write(db, other, 'reply_to_feedback', 'More.');
			await sendCase(db, nobody);
			const acts = await db.rows(
				`select subject, details from app.audit_log where act = 'limit_feedback' order by id desc limit 1`,
			);
			expect(acts).toEqual([{ subject: sent.reference, details: { reason: 'Swearing.' } }]);
			await act(db, await aPerson(db, 'officer'), 'unlimit_sender', sent, { reason: 'Sorry.' });
			await write(db, sent, 'reply_to_feedback', 'More.');
		});

		test('is still read where it may be about danger', async () => {
			const { sent, email } = await limited();
			const { link_hash, reference } = sent;
			await write(db, sent, 'reply_to_feedback');
			const words = { body: 'I smell gas.', danger: '{gas}' };
			await db.call('reply_to_feedback', { link_hash, ...words, channel: 'web', ip: null });
			await sendCase(db, { email, danger: '{gas}' });
			expect(
				await db.call('receive_reply', {
					...{ reference, sender: email, mail_hash: hash(randomUUID()), ...words },
					...{ quoted: null, left_out: '{}' },
				}),
			).toEqual({ outcome: 'added' });
			await expect(sendCase(db, { email })).rejects.toMatchObject({ message: 'sender_limited' });
		});

		test('is let go early from any of their messages, with a reason in the acts', async () => {
			const { sent, other, officer } = await limited();
			const { reference } = other;
			const facts = () => callAs<FeedbackCase>(db, officer, 'read_desk_feedback', { reference });
			expect((await facts()).sender_limited_until).not.toBeNull();
			const letGo = (reason: string) => act(db, officer, 'unlimit_sender', other, { reason });
			await expect(letGo(' ')).rejects.toMatchObject({ message: 'reason_missing' });
			await letGo('They said sorry.');
			expect((await facts()).sender_limited_until).toBeNull();
			await write(db, sent, 'reply_to_feedback');
			await write(db, other, 'reply_to_feedback');
			const acts = await db.rows(
				`select subject, details from app.audit_log where act = 'unlimit_feedback' order by id desc limit 1`,
			);
			expect(acts).toEqual([{ subject: reference, details: { reason: 'They said sorry.' } }]);
			await expect(letGo('Again.')).rejects.toMatchObject({ message: 'act_not_possible' });
		});
	});
});
