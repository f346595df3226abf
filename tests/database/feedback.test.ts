import { describe, expect, test } from 'vitest';
import { feedbackLimits } from '../../src/domain/feedback.ts';
import { together, useDatabase } from './database.ts';

const db = useDatabase();
let number = 0;

const send = (given: object = {}) =>
	db.call<{ reference: string }>('send_feedback', {
		...{
			reference: `MOOT-${++number}`,
			topic: 'streets-and-lights',
			message: 'The lamp is out.\r\n  Again! ',
			location: 'Fell Road',
		},
		...{
			name: 'Ann Lee',
			email: 'ann@example.org',
			phone: null,
			page: '/news/',
			lang: 'en',
			channel: 'web',
			ip: null,
		},
		team: 'streets@thornbeck.example.org',
		...given,
	});

describe('feedback', () => {
	test('is kept word for word and answered with its reference', async () => {
		await db.rows('delete from app.outbox');
		const { reference } = await send();
		expect(
			await db.rows('select message, state from app.feedback where reference = $1', [reference]),
		).toEqual([{ message: 'The lamp is out.\r\n  Again! ', state: 'received' }]);
		const mails = await db.rows('select template, recipient, data from app.outbox order by id');
		expect(mails).toEqual([
			{
				template: 'feedback_received',
				recipient: 'ann@example.org',
				// Nothing that somebody could have us say to an address that they know.
				data: { reference, wants_reply: true, promised_on: null, has_link: false, danger: [] },
			},
			{
				template: 'feedback_for_team',
				recipient: 'streets@thornbeck.example.org',
				data: {
					reference,
					topic: 'streets-and-lights',
					message: 'The lamp is out.\r\n  Again! ',
					location: 'Fell Road',
					name: 'Ann Lee',
					email: 'ann@example.org',
					phone: null,
					page: '/news/',
					lang: 'en',
				},
			},
		]);
	});

	test('needs no name and no address', async () => {
		const before = (await db.templates()).length;
		await send({ message: 'No name', name: null, email: null });
		expect((await db.templates()).slice(before)).toEqual(['feedback_for_team']);
	});

	test('pressed twenty times at once is one message with one reference', async () => {
		const before = (await db.templates()).length;
		const results = await together(20, () =>
			send({ message: 'Twenty times', email: 'Bob@example.org' }),
		);
		const references = results.map((result) =>
			result.status === 'fulfilled' ? result.value.reference : result.reason,
		);
		expect(new Set(references).size).toBe(1);
		expect(await db.rows(`select from app.feedback where message = 'Twenty times'`)).toHaveLength(
			1,
		);
		expect(await db.templates()).toHaveLength(before + 2);
	});

	test.each([
		['another person', { email: 'other@example.org' }],
		['another place', { location: 'Mill Lane' }],
		['another topic', { topic: 'market' }],
		['other words', { message: 'The lamp is on.' }],
	])('from %s is another message', async (_, given) => {
		const same = { message: 'The same', email: 'carys@example.org' };
		expect((await send({ ...same, ...given })).reference).not.toBe((await send(same)).reference);
	});

	test('the next day is another message, by London time', async () => {
		const same = { message: 'Still out', email: 'dai@example.org' };
		await db.stopClock('2027-06-30T22:59:00Z');
		const { reference } = await send(same);
		expect((await send(same)).reference).toBe(reference);
		await db.stopClock('2027-06-30T23:01:00Z');
		expect((await send(same)).reference).not.toBe(reference);
	});

	test('pressed twice around midnight is one message', async () => {
		const same = { message: 'At midnight', email: 'eve@example.org' };
		await db.stopClock('2027-06-30T22:59:59.900Z');
		const { reference } = await send(same);
		await db.stopClock('2027-06-30T23:00:00.200Z');
		expect((await send(same)).reference).toBe(reference);
		await db.stopClock('2027-06-30T23:01:30Z');
		expect((await send(same)).reference).not.toBe(reference);
	});

	test('without a name is told apart by where it came from, as long as that is known', async () => {
		const nameless = { message: 'Bins', name: null, email: null };
		const from = async (ip: string | null) => (await send({ ...nameless, ip })).reference;
		const first = await from('198.51.100.7');
		expect(await from('198.51.100.7')).toBe(first);
		expect(await from('198.51.100.8')).not.toBe(first);
	});

	test('without anything of its sender is one message within a minute, and another after it', async () => {
		const from = async (at: string) => {
			await db.stopClock(at);
			return (await send({ message: 'Bins', name: null, email: null })).reference;
		};
		const first = await from('2027-01-04T12:00:30Z');
		expect(await from('2027-01-04T12:01:29Z')).toBe(first);
		expect(await from('2027-01-04T12:01:31Z')).not.toBe(first);
	});

	test.each([
		['message', { message: 'x'.repeat(feedbackLimits.message + 1) }],
		['empty message', { message: ' \n\t ' }],
		['location', { location: 'x'.repeat(feedbackLimits.location + 1) }],
		['phone', { phone: '1'.repeat(feedbackLimits.phone + 1) }],
		['page', { page: `/${'x'.repeat(feedbackLimits.page)}` }],
		['topic', { topic: 'x'.repeat(feedbackLimits.topic + 1) }],
		['email', { email: 'nobody' }],
		['name', { name: '@here' }],
		['language', { lang: 'de' }],
		['channel', { channel: 'fax' }],
	])('with a wrong %s is refused', async (field, given) => {
		await expect(send({ message: `A wrong ${field}`, ...given })).rejects.toMatchObject({
			code: '23514',
		});
	});

	test('of the greatest length is taken', async () => {
		const message = '😀'.repeat(feedbackLimits.message);
		const { reference } = await send({ message });
		const [row] = await db.rows(
			'select message = $1 as same from app.feedback where reference = $2',
			[message, reference],
		);
		expect(row?.same).toBe(true);
	});

	test('never takes a reference that is taken', async () => {
		const { reference } = await send({ message: 'One' });
		await expect(send({ reference, message: 'Two' })).rejects.toMatchObject({ code: '23505' });
	});
});
