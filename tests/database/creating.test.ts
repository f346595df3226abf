import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reservedSlugs } from '#domain/petition.ts';
import { aNewPetition, create as createIn, type NewPetition, stateOf, text } from './creator.ts';
import { together, useDatabase } from './database.ts';

const db = useDatabase();

const create = (given?: object) => createIn(db, given);

describe('starting a petition', () => {
	test('stores it with its creator as the first signature, which waits, and sends one mail without a word of it', async () => {
		const { petition, confirmation_id } = await create({ slug: 'a-first-bench' });
		expect(petition).toBe('a-first-bench');
		const [row] = await db.rows(
			`select asked.state, asked.creator_name, signer.state as signed, signer.name
			from app.petitions as asked join app.signatures as signer on signer.petition = asked.id where slug = $1`,
			[petition],
		);
		expect(row).toEqual({
			...{ state: 'collecting_sponsors', creator_name: 'Ada Rowe' },
			...{ signed: 'pending', name: 'Ada Rowe' },
		});
		const [mail] = await db.rows('select template, data from app.outbox order by id desc limit 1');
		expect(mail).toEqual({
			template: 'confirm_petition',
			data: { confirmation_id, signature: expect.any(Number) },
		});
	});

	test.each([...reservedSlugs, '', '-', 'x'.repeat(100)])(
		'finds an address of its own for the wish %j, as often as it is wished',
		async (slug) => {
			const made = [await create({ slug }), await create({ slug }), await create({ slug })];
			expect(new Set(made.map(({ petition }) => petition)).size).toBe(3);
			for (const { petition } of made) expect([...reservedSlugs]).not.toContain(petition);
		},
	);

	test('pressed twice, also at the same moment, is one petition and one mail', async () => {
		const email = `${randomUUID()}@example.org`;
		const [before] = await db.rows<{ mails: number }>(
			'select count(*)::int as mails from app.outbox',
		);
		const presses = await together(5, () => create({ slug: 'pressed-twice', email }));
		const answers = presses.map((press) => press.status === 'fulfilled' && press.value);
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		const [row] = await db.rows(
			`select (select count(*)::int from app.petitions where slug like 'pressed-twice%') as petitions,
				(select count(*)::int from app.outbox) as mails`,
		);
		expect(row).toEqual({ petitions: 1, mails: before!.mails + 1 });
	});

	test('is another petition with another text, or after the time for a second press', async () => {
		await db.stopClock('2027-01-04T12:00:00Z');
		const email = `${randomUUID()}@example.org`;
		await create({ slug: 'twice', email });
		expect(await create({ slug: 'twice', email, details: 'More.' })).toMatchObject({
			petition: 'twice-2',
		});
		await db.stopClock('2027-01-04T12:01:00Z');
		expect(await create({ slug: 'twice', email })).toMatchObject({ petition: 'twice-3' });
	});

	test('with a text that does not fit is refused, also under a wish for an address of our own', async () => {
		await expect(create({ slug: 'feed', action: '' })).rejects.toMatchObject({ code: '23514' });
	});

	test.each<[string, (asked: NewPetition) => Promise<unknown>]>([
		['was withdrawn', ({ token_hash }) => db.call('withdraw_petition', { token_hash })],
		[
			'lapsed and was swept',
			async ({ petition }) => {
				await db.rows(
					`update app.creations set warned_at = '2026-01-01', lapses_on = app.today() - 1
					from app.petitions as asked where asked.id = petition and slug = $1`,
					[petition],
				);
				await db.call('lapse_petitions');
				await db.call('sweep');
			},
		],
		[
			'was hidden before it opened',
			({ petition }) =>
				db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [petition]),
		],
		[
			'was rejected',
			({ petition }) =>
				db.rows(`update app.petitions set state = 'rejected' where slug = $1`, [petition]),
		],
	])('with the words of one that %s, even at once, is a petition of its own', async (how, end) => {
		const slug = how.replaceAll(/\W/g, '-');
		const email = `${randomUUID()}@example.org`;
		const old = await aNewPetition(db, { slug, email });
		await end(old);
		const stateOfOld = await stateOf(db, old.petition);
		const again = await aNewPetition(db, { slug, email });
		expect([old.petition, again.petition]).toEqual([slug, `${slug}-2`]);
		expect(await db.call('read_support', { sponsor_hash: again.sponsor_hash })).toMatchObject({
			...{ petition: `${slug}-2`, state: 'collecting_sponsors', ...text },
		});
		expect(await db.call('read_own_petition', { token_hash: again.token_hash })).toMatchObject({
			petition: `${slug}-2`,
		});
		expect(await stateOf(db, old.petition)).toBe(stateOfOld);
	});

	test('at one moment by twenty people with one wish gives twenty addresses', async () => {
		const made = await together(20, () => create({ slug: 'at-once' }));
		expect(made.map(({ status }) => status)).toEqual(Array(20).fill('fulfilled'));
	});

	test('has limits of its own, from which the network of a place is free', async () => {
		await db.stopClock('2027-02-04T12:00:00Z');
		for (let number = 0; number < 10; number++) await create({ ip: '192.0.2.7' });
		await expect(create({ ip: '192.0.2.7' })).rejects.toMatchObject({
			...{ code: 'PT429', message: 'too_many_from_address', hint: '3600' },
		});
		await db.rows(
			`insert into app.place_networks (place, network) values ('library', '192.0.2.0/24')`,
		);
		await create({ ip: '192.0.2.7' });
	});
});
