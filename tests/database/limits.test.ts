import { afterEach, describe, expect, test } from 'vitest';
import { newRequest, together, useDatabase } from './database.ts';

const db = useDatabase();
const noon = Date.parse('2027-01-04T12:00:00Z');
const noonPlus = (seconds: number) => new Date(noon + seconds * 1000);

afterEach(() => db.rows('truncate app.limits'));

const signFrom = async (ip: string | null, times: number) => {
	const petition = await db.openPetition();
	for (let time = 0; time < times; time++) await db.sign(petition, { ip });
};

describe('limits', () => {
	test('let thirty requests an hour through from one address, and then say how long to wait', async () => {
		await db.stopClock(noonPlus(0));
		await signFrom('198.51.100.7', 1);
		await db.stopClock(noonPlus(600));
		await signFrom('198.51.100.7', 29);
		await db.stopClock(noonPlus(1200.5));
		await expect(signFrom('198.51.100.7', 1)).rejects.toMatchObject({
			code: 'PT429',
			message: 'too_many_from_address',
			hint: '2400',
		});
		await signFrom('198.51.100.8', 1);
		await db.stopClock(noonPlus(3600));
		await signFrom('198.51.100.7', 30);
	});

	test('do not make whoever keeps trying wait longer', async () => {
		await db.stopClock(noonPlus(0));
		await signFrom('198.51.100.7', 30);
		for (const seconds of [10, 20, 3599])
			await db
				.stopClock(noonPlus(seconds))
				.then(() =>
					expect(signFrom('198.51.100.7', 1)).rejects.toMatchObject({ hint: `${3600 - seconds}` }),
				);
	});

	test('let three hundred through from one network', async () => {
		await db.stopClock(noonPlus(0));
		for (let host = 1; host <= 10; host++) await signFrom(`198.51.100.${host}`, 30);
		await expect(signFrom('198.51.100.200', 1)).rejects.toMatchObject({
			message: 'too_many_from_network',
		});
		await signFrom('198.51.101.1', 1);
	});

	test.each([
		['2001:db8:7:1::1', '2001:db8:7:1:ffff::9', true],
		['2001:db8:7:1::1', '2001:db8:7:2::1', false],
		['::ffff:198.51.100.7', '198.51.100.7', true],
		['::ffff:198.51.100.7', '::ffff:203.0.113.7', false],
	])('take %s and %s for one address: %s', async (one, other, same) => {
		await db.stopClock(noonPlus(0));
		await signFrom(one, 30);
		const next = signFrom(other, 1);
		await (same ? expect(next).rejects.toMatchObject({ code: 'PT429' }) : next);
	});

	test.each([
		['2001:db8:7:1::', '/64', '2001:db8:7::/48'],
		['198.51.100.7', '/32', '198.51.100.0/24'],
	])('see the network of %s', async (ip, bits, network) => {
		const [row] = await db.rows(
			`select app.network_of($1, 'address') as address, app.network_of($1, 'network') as network`,
			[ip],
		);
		expect(row).toEqual({ address: `${ip}${bits}`, network });
	});

	test('leave out registered places and requests without an address', async () => {
		await db.rows(
			`insert into app.place_networks values ('library', '192.0.2.0/24'), ('library', '2001:db8:1::/48')`,
		);
		for (const ip of ['192.0.2.77', '::ffff:192.0.2.78', '2001:db8:1:9::3', null])
			await signFrom(ip, 31);
		expect(
			await db.rows(`select from app.limits where reach in ('address', 'network')`),
		).toHaveLength(0);
	});

	test('count nothing that was refused for another reason', async () => {
		await db.stopClock(noonPlus(0));
		await signFrom('198.51.100.7', 29);
		for (let time = 0; time < 5; time++) {
			await expect(db.sign('never-was', { ip: '198.51.100.7' })).rejects.toMatchObject({
				code: 'PT404',
			});
			await expect(
				db.sign(await db.openPetition(), { ip: '198.51.100.7', name: '=1' }),
			).rejects.toMatchObject({ code: '23514' });
		}
		await signFrom('198.51.100.7', 1);
		await expect(signFrom('198.51.100.7', 1)).rejects.toMatchObject({ code: 'PT429' });
	});

	test('hold for forty requests at once', async () => {
		const petition = await db.openPetition();
		const results = await together(40, () => db.sign(petition, { ip: '198.51.100.7' }));
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
	});

	test('hold for asking again and for feedback, each by its own', async () => {
		await db.stopClock(noonPlus(0));
		const petition = await db.openPetition();
		const ip = '198.51.100.7';
		const { confirmation_id } = await db.sign(petition, { ip });
		await signFrom(ip, 29);
		const { confirmation_id: new_confirmation_id, ...hashes } = newRequest();
		await expect(
			db.call('send_again', { confirmation_id, new_confirmation_id, ...hashes, ip }),
		).rejects.toMatchObject({ message: 'too_many_from_address' });
		const feedback = (index: number) =>
			db.call('send_feedback', {
				...{
					reference: `ref-${index}`,
					topic: 'market',
					message: `${index}`,
					location: null,
					name: null,
				},
				...{ email: null, phone: null, page: null, lang: 'en', channel: 'web', ip, team: null },
			});
		for (let index = 0; index < 30; index++) await feedback(index);
		await expect(feedback(30)).rejects.toMatchObject({
			code: 'PT429',
			message: 'too_many_from_address',
		});
	});

	test('can be changed by an operator, at once', async () => {
		await db.rows(`select app.set_rule('sign_per_address', 2)`);
		await signFrom('198.51.100.7', 2);
		await expect(signFrom('198.51.100.7', 1)).rejects.toMatchObject({ code: 'PT429' });
		await db.rows(`select app.set_rule('sign_per_address', 30)`);
		await signFrom('198.51.100.7', 1);
	});

	test('take the key of the day in London', async () => {
		await db.rows('delete from app.limit_salts');
		await db.stopClock('2027-06-30T23:00:00Z');
		await signFrom('198.51.100.7', 1);
		expect(await db.rows('select day::text from app.limit_salts')).toEqual([{ day: '2027-07-01' }]);
	});

	test('keep no address, and another key tomorrow', async () => {
		await db.stopClock('2027-02-01T12:00:00Z');
		await signFrom('198.51.100.7', 1);
		await db.stopClock('2027-02-02T12:00:00Z');
		await signFrom('198.51.100.7', 1);
		const keys = await db.rows<{ key: Buffer }>(
			`select key from app.limits where reach in ('address', 'network')`,
		);
		expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(4);
		const dump = JSON.stringify([
			await db.rows('select * from app.limits'),
			await db.rows('select * from app.signatures'),
			await db.rows('select * from app.confirmations'),
			await db.rows('select * from app.outbox'),
		]);
		expect(dump).not.toContain('198.51');
	});
});
