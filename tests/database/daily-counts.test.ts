import { describe, expect, test } from 'vitest';
import type { PetitionHistory } from '#domain/open-data.ts';
import { together, useDatabase } from './database.ts';

const db = useDatabase();

/** A petition that opened at the beginning of 2027 and is signed at these moments, on paper; its slug. */
async function signedAt(...moments: string[]): Promise<string> {
	const slug = await db.openPetition();
	await db.rows(`update app.petitions set opened_at = '2027-01-01T09:00:00Z' where slug = $1`, [
		slug,
	]);
	await sign(slug, ...moments);
	return slug;
}

async function sign(slug: string, ...moments: string[]) {
	for (const at of moments)
		await db.rows(
			`with added as (
				insert into app.signatures (petition, name, postcode, channel, lang, state, signed_at, confirmed_at)
				select id, 'Siân Okafor', 'TB1 2AB', 'paper', 'en', 'confirmed', $2, $2 from app.petitions where slug = $1
				returning petition
			) select app.add_to_tally(petition, null, 'paper') from added`,
			[slug, at],
		);
}

const note = () => db.call<{ noted: number }>('note_daily_counts');
const history = async (slug: string) =>
	(await db.call<PetitionHistory>('read_petition_history', { slug })).days.map(({ day, count }) => [
		day,
		count,
	]);

describe('the counts of each day', () => {
	test('are those at the end of the day in London, from the day of opening to yesterday', async () => {
		const slug = await signedAt(
			'2027-01-01T10:00:00Z',
			'2027-01-03T23:59:59Z',
			'2027-01-04T00:00:00Z',
		);
		await db.stopClock('2027-01-05T00:20:00Z');
		await note();
		expect(await history(slug)).toEqual([
			['2027-01-01', 1],
			['2027-01-02', 1],
			['2027-01-03', 2],
			['2027-01-04', 3],
		]);
	});

	test('end with the day in summer time too', async () => {
		const slug = await signedAt('2027-06-01T22:59:00Z', '2027-06-01T23:01:00Z');
		await db.rows(`update app.petitions set opened_at = '2027-06-01T09:00:00Z' where slug = $1`, [
			slug,
		]);
		await db.stopClock('2027-06-02T00:20:00Z');
		await note();
		expect(await history(slug)).toEqual([['2027-06-01', 1]]);
	});

	test('are the same when the job comes hours late, or some days late', async () => {
		const slug = await signedAt('2027-01-01T10:00:00Z', '2027-01-04T08:00:00Z');
		await db.stopClock('2027-01-04T09:30:00Z');
		await note();
		expect(await history(slug)).toEqual([
			['2027-01-01', 1],
			['2027-01-02', 1],
			['2027-01-03', 1],
		]);
	});

	test('are noted once, by two jobs at once and by one that runs again', async () => {
		const slug = await signedAt('2027-01-01T10:00:00Z');
		await db.stopClock('2027-01-03T00:20:00Z');
		const runs = await together(6, note);
		expect(runs.every(({ status }) => status === 'fulfilled')).toBe(true);
		expect(await history(slug)).toHaveLength(2);
		expect((await note()).noted).toBe(0);
	});

	test('stay as they were when a signature is invalidated, and today follows', async () => {
		const slug = await signedAt('2027-01-01T10:00:00Z', '2027-01-01T11:00:00Z');
		await db.stopClock('2027-01-02T00:20:00Z');
		await note();
		await db.rows(
			`select app.take_off(signature.id, 'invalidated', 'Twice.') from app.signatures as signature
			join app.petitions as petition on petition.id = signature.petition where slug = $1 limit 1`,
			[slug],
		);
		await db.stopClock('2027-01-03T00:20:00Z');
		await note();
		expect(await history(slug)).toEqual([
			['2027-01-01', 2],
			['2027-01-02', 1],
		]);
		expect(await db.call('read_petition_history', { slug })).toMatchObject({ count: 1 });
	});

	test('end when a petition counts no more, and are not noted while nobody may see it', async () => {
		const slug = await signedAt('2027-01-01T10:00:00Z');
		await db.rows(
			`update app.petitions set state = 'closed', closes_on = '2027-01-03', closed_at = '2027-01-04T00:00:00Z' where slug = $1`,
			[slug],
		);
		const hidden = await signedAt('2027-01-01T10:00:00Z');
		await db.rows(`update app.petitions set state = 'hidden' where slug = $1`, [hidden]);
		await db.stopClock('2027-03-01T00:20:00Z');
		await note();
		// The links in mails work for a day after the end: the rule confirming_hours.
		expect((await history(slug)).at(-1)).toEqual(['2027-01-05', 1]);
		expect(
			await db.rows(
				`select from app.daily_counts join app.petitions on id = petition where slug = $1`,
				[hidden],
			),
		).toEqual([]);
	});
});
