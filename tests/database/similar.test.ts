import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SimilarPetition } from '#server/database/petitions.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();

/** The petitions of the sample town. */
beforeAll(async () => {
	await db.rows(await readFile('supabase/seed.sql', 'utf8'));
});

async function find(action: string, lang = 'en') {
	return (await db.call<SimilarPetition[]>('find_similar_petitions', { action, lang })).map(
		({ slug }) => slug,
	);
}

describe('petitions like one that somebody is about to write', () => {
	test.each([
		['by other forms of its words', 'en', 'More buses in the evening', 'keep-the-14-bus'],
		['with a slip', 'en', 'Open the libary on Saturdays', 'longer-library-hours'],
		[
			'with accents that nobody types, and with some that are none',
			'en',
			'Zébra cróssing',
			'crossing-on-mill-lane',
		],
		['in Welsh', 'cy', 'Amser stori yn y llyfrgell', 'welsh-story-time'],
		[
			'in Welsh with a word whose beginning changes',
			'cy',
			'Straeon Cymraeg mewn llyfrgell',
			'welsh-story-time',
		],
		['in Welsh, from a page in English', 'en', 'Amser stori Cymraeg', 'welsh-story-time'],
		['that has closed', 'en', 'Test the water in the Beck pool', 'swimming-in-the-beck'],
		['that was rejected', 'en', 'Free parking at Christmas', 'free-parking-december'],
	])('are found %s', async (_, lang, action, slug) => {
		expect((await find(action, lang))[0]).toBe(slug);
	});

	test.each([
		['of which none is like it', 'Repair the potholes in Station Road'],
		['with nothing but little words', 'We want the council to do it for us, please'],
		['with nothing that could be looked for', '!!! ?? …'],
		['that a query could trip over', `') | !:* & \\ <-> "x`],
		['that is empty', ''],
	])('are none for an action %s', async (_, action) => {
		expect(await find(action)).toEqual([]);
	});

	test('say what can be done with each', async () => {
		const [bus] = await db.call<SimilarPetition[]>('find_similar_petitions', {
			action: 'Keep the 14 bus',
			lang: 'en',
		});
		expect(bus).toEqual({
			slug: 'keep-the-14-bus',
			lang: 'en',
			action: 'Keep the 14 bus running in the evening',
			state: 'open',
			count: expect.any(Number),
			has_response: false,
		});
		const [library] = await db.call<SimilarPetition[]>('find_similar_petitions', {
			action: 'Open the library on Saturday',
			lang: 'en',
		});
		expect(library).toMatchObject({ state: 'closed', has_response: true });
	});

	test('are five at most, those whose action is like it before those whose reasons are, and the reader’s language first', async () => {
		await db.rows(
			`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
			select 'fountain-' || n, case when n = 3 then 'cy' else 'en' end, 'Mend the fountain', 'Dry.', 'open', now(), current_date + 9
			from generate_series(1, 6) as n`,
		);
		await db.rows(
			`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
			values ('square', 'en', 'Sweep the square', 'The fountain is full of leaves.', 'open', now(), current_date + 9)`,
		);
		expect(await find('The fountain')).toEqual([6, 5, 4, 2, 1].map((n) => `fountain-${n}`));
		expect((await find('The fountain', 'cy'))[0]).toBe('fountain-3');
		await db.rows(
			`update app.petitions set state = 'hidden' where slug like 'fountain-%' and slug > 'fountain-1'`,
		);
		expect(await find('The fountain')).toEqual(['fountain-1', 'square']);
	});

	test('are found by a word that few petitions have before one that many have', async () => {
		await db.rows(
			`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
			select slug, 'en', action, 'It is old.', 'open', now(), current_date + 9 from (
				select 'repaint-' || n as slug, 'Repaint gate ' || n as action from generate_series(1, 9) as n
				union all select 'sundial', 'Move the sundial'
			) as made`,
		);
		expect((await find('Repaint the sundial'))[0]).toBe('sundial');
	});

	test.each(['collecting_sponsors', 'in_moderation', 'hidden', 'ended'])(
		'are none that is %s',
		async (state) => {
			await db.rows(
				`insert into app.petitions (slug, lang, action, background, state)
				values ($1, 'en', 'Juggle in the bandstand', 'Juggling.', $2)`,
				[`juggle-${state.replace('_', '-')}`, state],
			);
			expect(await find('Juggle in the bandstand')).toEqual([]);
		},
	);

	test('are found by what a petition says after a correction', async () => {
		await db.rows(`update app.petitions set action = 'Paint the bandstand' where slug = 'square'`);
		expect(await find('Painting')).toEqual(['square']);
	});
});
