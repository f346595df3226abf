import { describe, expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const db = useDatabase();

/** The last moment to sign and the last to confirm, for days around both clock changes. */
const days = [
	['a winter day', '2026-12-01', '2026-12-01T23:59:59Z', '2026-12-03T00:00:00Z'],
	['a summer day', '2027-06-30', '2027-06-30T22:59:59Z', '2027-07-01T23:00:00Z'],
	[
		'the day before the clocks go forward',
		'2027-03-27',
		'2027-03-27T23:59:59Z',
		'2027-03-29T00:00:00Z',
	],
	['the day the clocks go forward', '2027-03-28', '2027-03-28T22:59:59Z', '2027-03-29T23:00:00Z'],
	[
		'the day before the clocks go back',
		'2026-10-24',
		'2026-10-24T22:59:59Z',
		'2026-10-25T23:00:00Z',
	],
	['the day the clocks go back', '2026-10-25', '2026-10-25T23:59:59Z', '2026-10-27T00:00:00Z'],
] as const;

const secondAfter = (moment: string) => new Date(Date.parse(moment) + 1000);

describe.each(days)(
	'a petition that closes at the end of %s',
	(_, closesOn, lastToSign, lastToConfirm) => {
		test('can be signed to the last second', async () => {
			const petition = await db.openPetition(closesOn);
			await db.stopClock(lastToSign);
			await db.sign(petition);
			await db.stopClock(secondAfter(lastToSign));
			await expect(db.sign(petition)).rejects.toMatchObject({
				code: 'PT409',
				message: 'petition_closed',
				hint: secondAfter(lastToSign).toISOString().replace('.000Z', '+00:00'),
			});
		});

		test('can be confirmed for 24 hours more, inclusive', async () => {
			const petition = await db.openPetition(closesOn);
			await db.stopClock(lastToSign);
			const [inTime, late] = [await db.sign(petition), await db.sign(petition)];
			await db.stopClock(lastToConfirm);
			expect(await db.call('confirm_signature', { token_hash: inTime.token_hash })).toMatchObject({
				already: false,
			});
			await db.stopClock(secondAfter(lastToConfirm));
			expect(await db.call('read_confirmation', { token_hash: late.token_hash })).toMatchObject({
				state: 'too_late',
			});
			await expect(
				db.call('confirm_signature', { token_hash: late.token_hash }),
			).rejects.toMatchObject({
				code: 'PT410',
				message: 'confirmation_too_late',
			});
			expect(await db.call('confirm_signature', { token_hash: inTime.token_hash })).toMatchObject({
				already: true,
			});
			expect(await db.count(petition)).toBe(1);
		});

		test('reads as closed from that moment, without any job', async () => {
			const slug = await db.openPetition(closesOn);
			const shown = async () => {
				const all = await db.call<{ slug: string }[]>('list_published_petitions');
				return all.find((petition) => petition.slug === slug);
			};
			await db.stopClock(lastToSign);
			expect(await shown()).toMatchObject({ state: 'open', closed_at: null });
			await db.stopClock(secondAfter(lastToSign));
			expect(await shown()).toMatchObject({ state: 'closed' });
		});
	},
);

test('a code typed on the last evening comes too late a second after the deadline', async () => {
	const petition = await db.openPetition('2026-12-01');
	await db.stopClock('2026-12-01T23:59:59Z');
	const { confirmation_id } = await db.sign(petition);
	await db.stopClock('2026-12-02T23:59:00Z');
	const { confirmation_id: newer, ...codes } = {
		confirmation_id: crypto.randomUUID(),
		token_hash: 'a'.repeat(64),
		code_hash: 'b'.repeat(64),
	};
	await db.call('send_again', { confirmation_id, new_confirmation_id: newer, ...codes, ip: null });
	await db.stopClock('2026-12-03T00:00:01Z');
	expect(
		await db.call('confirm_by_code', { confirmation_id: newer, code_hash: codes.code_hash }),
	).toMatchObject({
		outcome: 'too_late',
	});
});

test('a petition that was closed early ends there and then', async () => {
	const petition = await db.openPetition('2027-06-30');
	await db.stopClock('2027-02-01T12:00:00Z');
	const { token_hash } = await db.sign(petition);
	await db.rows(
		`update app.petitions set state = 'closed', closed_at = '2027-02-01T12:00:01Z' where slug = $1`,
		[petition],
	);
	await db.stopClock('2027-02-01T12:00:01Z');
	await expect(db.sign(petition)).rejects.toMatchObject({ message: 'petition_closed' });
	await db.stopClock('2027-02-02T12:00:02Z');
	await expect(db.call('confirm_signature', { token_hash })).rejects.toMatchObject({
		message: 'confirmation_too_late',
	});
});
