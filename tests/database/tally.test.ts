import { describe, expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const db = useDatabase();

describe('tallies', () => {
	test('count by area and channel', async () => {
		await db.rows(`insert into app.areas values ('market')`);
		await db.rows(`insert into app.postcode_areas values ('TB1', 'market')`);
		const petition = await db.openPetition();
		for (const [postcode, channel] of [
			['TB1 2AB', 'web'],
			['TB1 2AB', 'web'],
			['TB1 2AB', 'counter'],
			['HA4 2AB', 'web'],
		]) {
			const { token_hash } = await db.sign(petition, { postcode, channel });
			await db.call('confirm_signature', { token_hash });
		}
		const tallied = await db.rows(
			`select area, channel, sum(count)::int as count from app.tallies join app.petitions on id = petition
			where slug = $1 group by area, channel order by area, channel`,
			[petition],
		);
		expect(tallied).toEqual([
			{ area: 'market', channel: 'counter', count: 1 },
			{ area: 'market', channel: 'web', count: 2 },
			{ area: null, channel: 'web', count: 1 },
		]);
		expect(await db.call('read_tally', { petition })).toEqual({
			petition,
			count: 4,
			as_of: expect.any(String),
		});
	});

	test('are the same whichever connections confirmed', async () => {
		const [row] = await db.rows('select count(distinct shard)::int as shards from app.tallies');
		expect(row?.shards).toBeGreaterThan(0);
		expect(await db.call('audit_tallies')).toEqual([]);
	});

	test('that drift are found, named and logged', async () => {
		const petition = await db.openPetition();
		const { token_hash } = await db.sign(petition, { postcode: 'HA4 2AB' });
		await db.call('confirm_signature', { token_hash });
		await db.rows(
			'update app.tallies set count = 3 where petition = (select id from app.petitions where slug = $1)',
			[petition],
		);
		const drifted = [{ petition, area: null, channel: 'web', signatures: 1, tallied: 3 }];
		expect(await db.call('audit_tallies')).toEqual(drifted);
		const [logged] = await db.rows(
			'select act, details from app.audit_log order by id desc limit 1',
		);
		expect(logged).toEqual({ act: 'audit_tallies', details: { drifted } });
	});

	test('of a petition that is not published are unknown', async () => {
		const petition = await db.openPetition();
		await db.rows(`update app.petitions set state = 'rejected' where slug = $1`, [petition]);
		for (const name of [petition, 'never-was'])
			await expect(db.call('read_tally', { petition: name })).rejects.toMatchObject({
				code: 'PT404',
			});
	});
});

describe('the audit log', () => {
	test.each([
		'update app.audit_log set act = act',
		'delete from app.audit_log',
		'truncate app.audit_log',
	])('only grows: %s is refused, even to its owner', async (statement) => {
		await db.call('audit_tallies');
		await expect(db.rows(statement)).rejects.toMatchObject({ code: '42501' });
	});

	test('says who', async () => {
		await db.as('service_role', async (client) => {
			await client.query(
				`select set_config('request.jwt.claims', '{"role":"service_role"}', true)`,
			);
			return client.query('select public.audit_tallies()');
		});
		const [row] = await db.rows('select actor from app.audit_log order by id desc limit 1');
		expect(row?.actor).toBe('service_role');
	});
});

test.each(['delete from app.petitions', 'truncate app.petitions cascade'])(
	'a petition is never deleted: %s',
	async (statement) => {
		await expect(db.rows(statement)).rejects.toMatchObject({ code: '42501' });
	},
);
