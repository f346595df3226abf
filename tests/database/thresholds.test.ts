import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const db = useDatabase();

afterEach(async () => {
	await db.rows(`select app.set_rule('response_signatures', 100)`);
});

/** A petition with a count, as if so many had signed; its id. */
async function petitionWith(count: number, state = 'open'): Promise<number> {
	const [row] = await db.rows<{ id: number }>(
		`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on, closed_at)
		values ($1, 'en', 'Mend the clock', 'It stopped.', $2::text, '2027-01-01T00:00:00Z', '2027-06-30',
			case $2::text when 'closed' then '2027-02-01T00:00:00Z'::timestamptz end) returning id`,
		[`petition-${randomUUID()}`, state],
	);
	await setCount(row!.id, count);
	return row!.id;
}

async function setCount(petition: number, count: number) {
	await db.rows(
		`insert into app.tallies (petition, channel, shard, count) values ($1, 'paper', 0, $2)
		on conflict on constraint "one tally a shard" do update set count = excluded.count`,
		[petition, count],
	);
	await db.call('note_all_crossings');
}

async function crossed(petition: number): Promise<string[]> {
	const rows = await db.rows<{ threshold: string }>(
		'select threshold from app.crossings where petition = $1 order by threshold desc',
		[petition],
	);
	return rows.map(({ threshold }) => threshold);
}

async function awaits(petition: number): Promise<boolean> {
	const [row] = await db.rows<{ awaits: boolean }>(
		'select app.awaits_response(asked) as awaits from app.petitions as asked where id = $1',
		[petition],
	);
	return row!.awaits;
}

describe('a threshold', () => {
	test('is noted once when a petition crosses it, and the note goes when it falls back', async () => {
		const petition = await petitionWith(99);
		expect(await crossed(petition)).toEqual([]);
		await setCount(petition, 100);
		const [first] = await db.rows('select crossed_at from app.crossings where petition = $1', [
			petition,
		]);
		await setCount(petition, 500);
		expect(await crossed(petition)).toEqual(['response', 'debate']);
		expect(
			await db.rows(
				`select crossed_at from app.crossings where petition = $1 and threshold = 'response'`,
				[petition],
			),
		).toEqual([first]);
		await setCount(petition, 499);
		expect(await crossed(petition)).toEqual(['response']);
		await setCount(petition, 99);
		expect(await crossed(petition)).toEqual([]);
	});

	test('falling back never takes a response away', async () => {
		const petition = await petitionWith(100);
		await db.rows(
			`insert into app.responses (petition, lang, body, published_on) values ($1, 'en', 'Yes.', '2027-02-02')`,
			[petition],
		);
		await setCount(petition, 3);
		expect(await db.rows('select from app.responses where petition = $1', [petition])).toHaveLength(
			1,
		);
	});

	test.each([
		[99, 'open', false],
		[100, 'open', true],
		[100, 'closed', true],
		[100, 'hidden', false],
		[100, 'rejected', false],
	])(
		'whether the council has to reply with %i signatures on a petition that is %s',
		async (count, state, expected) => {
			expect(await awaits(await petitionWith(count, state))).toBe(expected);
		},
	);

	test('follows its rule at once', async () => {
		const petition = await petitionWith(60);
		await db.rows(`select app.set_rule('response_signatures', 50)`);
		expect(await awaits(petition)).toBe(true);
		await db.call('note_all_crossings');
		expect(await crossed(petition)).toEqual(['response']);
	});
});
