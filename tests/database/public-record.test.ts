import { beforeAll, describe, expect, test } from 'vitest';
import type { PetitionRecord } from '#domain/open-data.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();

/** Petitions by how far they came before staff did something. */
const histories: Record<string, string> = {
	'in-moderation': `state = 'in_moderation'`,
	'collecting-sponsors': `state = 'collecting_sponsors'`,
	'is-open': `state = 'open', opened_at = '2027-01-01', closes_on = '2099-12-31'`,
	'is-closed': `state = 'closed', opened_at = '2027-01-01', closes_on = '2027-02-01', closed_at = '2027-02-01'`,
	'is-rejected': `state = 'rejected'`,
	'hidden-before': `state = 'hidden'`,
	'hidden-when-rejected': `state = 'hidden'`,
	'removed-open': `state = 'hidden', opened_at = '2027-01-01', closes_on = '2099-12-31'`,
	'removed-closed': `state = 'hidden', opened_at = '2027-01-01', closes_on = '2027-02-01', closed_at = '2027-02-01'`,
	'removed-rejected': `state = 'hidden'`,
};

beforeAll(async () => {
	for (const [slug, set] of Object.entries(histories)) {
		await db.rows(
			`insert into app.petitions (slug, lang, action, background, creator_name)
			values ($1, 'en', 'A secret', 'Nobody may know.', 'Ada Rowe')`,
			[slug],
		);
		await db.rows(`update app.petitions set ${set} where slug = $1`, [slug]);
	}
	await db.rows(
		`insert into app.rejections (petition, code) select id, case slug when 'hidden-when-rejected' then 'offensive' else 'unclear' end
		from app.petitions where slug in ('is-rejected', 'removed-rejected', 'hidden-when-rejected')`,
	);
});

const read = async (name: string, slug: string): Promise<number> =>
	await db.call(name, { [name === 'read_tally' ? 'petition' : 'slug']: slug }).then(
		() => 200,
		(error: { code: string }) => Number(error.code.slice(2)),
	);

describe('the public record', () => {
	test.each([
		['in-moderation', 404, 404],
		['collecting-sponsors', 404, 404],
		['is-open', 200, 200],
		['is-closed', 200, 200],
		['is-rejected', 200, 404],
		['hidden-before', 404, 404],
		['hidden-when-rejected', 404, 404],
		['removed-open', 410, 410],
		['removed-closed', 410, 410],
		['removed-rejected', 410, 410],
		['never-was', 404, 404],
	])(
		'of a petition that is %s is answered with %i, its count with %i',
		async (slug, record, tally) => {
			expect(await read('read_petition_record', slug)).toBe(record);
			expect(await read('read_petition_history', slug)).toBe(record);
			expect(await read('read_tally', slug)).toBe(tally);
		},
	);

	test('lists what it answers, and nothing else', async () => {
		const { total, pages, petitions } = await db.call<List>('list_petition_records', { page: 1 });
		expect(petitions.map(({ slug }) => slug).toSorted()).toEqual([
			'is-closed',
			'is-open',
			'is-rejected',
		]);
		expect([total, pages]).toEqual([3, 1]);
		for (const page of [0, -1, 2])
			await expect(db.call('list_petition_records', { page })).rejects.toMatchObject({
				code: 'PT404',
				message: 'page_unknown',
			});
		const published = await db.call<{ version?: number }[]>('list_published_petitions');
		expect(published.map(({ version, ...record }) => record)).toEqual(petitions);
	});

	test('says when thresholds were crossed', async () => {
		await db.rows(
			`insert into app.crossings (petition, threshold, crossed_at)
			select id, 'response', '2027-01-09T10:00:00Z' from app.petitions where slug = 'is-open'`,
		);
		expect(await db.call('read_petition_record', { slug: 'is-open' })).toMatchObject({
			crossings: [{ threshold: 'response', crossed_at: '2027-01-09T10:00:00+00:00' }],
		});
	});
});

type List = { total: number; pages: number; petitions: PetitionRecord[] };
