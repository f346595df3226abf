import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const db = useDatabase();
const smallest = 5;

/** What the public sees of each table of counts, in the order of its cells; null for a table that is not shown. */
async function shown(tables: number[][]): Promise<Shown[]> {
	const rows = await db.rows<{ cells: { at: number; count: number | null }[] | null }>(
		`select app.hide_small_cells((
			select coalesce(jsonb_agg(jsonb_build_object('at', at - 1, 'count', count)), '[]')
			from jsonb_array_elements(given.value) with ordinality as cell (count, at)
		)) as cells from jsonb_array_elements($1::jsonb) with ordinality as given (value, place) order by place`,
		[JSON.stringify(tables)],
	);
	return rows.map(
		({ cells }) => cells?.toSorted((a, b) => a.at - b.at).map(({ count }) => count) ?? null,
	);
}

/** Every table with so many cells of 1 to `most`. */
function everyTable(cells: number, most: number): number[][] {
	const counts = Array.from({ length: most }, (_, index) => index + 1);
	return cells === 0
		? [[]]
		: everyTable(cells - 1, most).flatMap((rest) => counts.map((count) => [...rest, count]));
}

describe('a table of counts', () => {
	test.each([
		[[], []],
		[[40], [40]],
		[
			[5, 6, 7],
			[5, 6, 7],
		],
		// One small count could be worked out from the total, so the next one is hidden too.
		[
			[40, 7, 3],
			[40, null, null],
		],
		[
			[40, 4, 3],
			[40, null, null],
		],
		// Two that are the same could be worked out, and three people together are few.
		[
			[40, 9, 4, 4],
			[40, null, null, null],
		],
		[
			[40, 9, 2, 1],
			[40, null, null, null],
		],
		// Equal counts are hidden together, so that their names do not say which of them is hidden.
		[
			[40, 7, 7, 3],
			[40, null, null, null],
		],
		// Nothing would be left to show.
		[[40, 3], null],
		[[3], null],
		[[2, 2, 2, 2, 2], null],
	] as [number[], Shown][])('of %j is shown as %j', async (counts, expected) => {
		expect((await shown([counts]))[0]).toEqual(expected);
	});

	test('is listed with the greatest shown first, and hidden ones in an order that says nothing', async () => {
		const [row] = await db.rows<{ cells: object[] }>(
			`select app.hide_small_cells('[{"channel":"z","count":3},{"channel":"a","count":4},{"channel":"m","count":6},{"channel":"b","count":50}]') as cells`,
		);
		expect(row!.cells).toEqual([
			{ channel: 'b', count: 50 },
			{ channel: 'm', count: 6 },
			{ channel: 'a', count: null },
			{ channel: 'z', count: null },
		]);
	});

	test('lets nobody work out a count under five from its total, who knows how counts are hidden', async () => {
		// Every table of three cells up to 12, and of four up to 7: those that look the same, with the same total, cannot be told
		// apart. In each group, every hidden cell must be able to be at least two numbers.
		const tables = [...everyTable(3, 12), ...everyTable(4, 7)];
		const views = await shown(tables);
		const alike = Map.groupBy(tables.keys(), (index) =>
			JSON.stringify([tables[index]!.length, sum(tables[index]!), views[index]]),
		);
		for (const indexes of alike.values()) {
			const view = views[indexes[0]!];
			for (const [at, count] of (view ?? []).entries()) {
				if (count !== null) expect(count).toBeGreaterThanOrEqual(smallest);
				else expect(new Set(indexes.map((index) => tables[index]![at])).size).toBeGreaterThan(1);
			}
		}
	});

	test('that is not shown lets nobody work out a count from the total', async () => {
		// Here a cell may be nought, and then it is not in the table.
		const tables = everyTable(4, 7).map((table) => table.map((count) => count - 1));
		const views = await shown(tables.map((table) => table.filter(Boolean)));
		const kept = [...tables.keys()].filter((index) => views[index] === null);
		const alike = Map.groupBy(kept, (index) => sum(tables[index]!));
		expect(alike.size).toBeGreaterThan(5);
		for (const indexes of alike.values())
			for (const at of [0, 1, 2, 3])
				expect(new Set(indexes.map((index) => tables[index]![at])).size).toBeGreaterThan(1);
	});

	test('lets nobody work out a count by taking what is shown from the total', async () => {
		const table = fc.array(
			fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 400 })),
			{
				maxLength: 9,
			},
		);
		const tables = fc.sample(table, 2000);
		for (const [index, view] of (await shown(tables)).entries()) {
			const counts = tables[index]!;
			if (!view) {
				expect(Math.min(...counts)).toBeLessThan(smallest);
				continue;
			}
			const hidden = counts.filter((_, at) => view[at] === null);
			const rest = sum(counts) - sum(view.map((count) => count ?? 0));
			expect(rest).toBe(sum(hidden));
			for (const count of view) if (count !== null) expect(count).toBeGreaterThanOrEqual(smallest);
			if (!hidden.length) continue;
			expect(hidden.length).toBeGreaterThan(1);
			expect(rest).toBeGreaterThanOrEqual(smallest);
			// No two of the hidden numbers are the only way to make the rest.
			expect(new Set(hidden).size).toBeGreaterThan(1);
			expect(hidden.length).toBeLessThan(counts.length);
		}
	});

	test('follows the rule smallest_cell', async () => {
		await db.rows(`select app.set_rule('smallest_cell', 2)`);
		expect(
			await shown([
				[40, 7, 3],
				[40, 7, 1],
			]),
		).toEqual([
			[40, 7, 3],
			[40, null, null],
		]);
		await db.rows(`select app.set_rule('smallest_cell', 5)`);
	});
});

describe('a petition', () => {
	test('shows both margins of its table of areas and channels, and no cell of the table', async () => {
		await db.rows(`insert into app.areas values ('market'), ('mill'), ('fell')`);
		const cell = fc.oneof(
			fc.constant(0),
			fc.integer({ min: 0, max: 5 }),
			fc.integer({ min: 0, max: 90 }),
		);
		const grids = fc.sample(fc.array(cell, { minLength: 16, maxLength: 16 }), 40);
		const areas = ['market', 'mill', 'fell', null];
		const channels = ['web', 'paper', 'counter', 'phone'];
		for (const grid of grids) {
			const slug = await db.openPetition();
			await db.rows(
				`insert into app.tallies (petition, area, channel, shard, count)
				select id, cell.area, cell.channel, 0, cell.count from app.petitions,
					jsonb_to_recordset($2::jsonb) as cell (area text, channel text, count int) where slug = $1`,
				[
					slug,
					JSON.stringify(
						grid.map((count, at) => ({ area: areas[at >> 2], channel: channels[at & 3], count })),
					),
				],
			);
			const record = await db.call<Record>('read_petition_record', { slug });
			expect(record.count).toBe(sum(grid));
			const margin = (key: (at: number) => number) =>
				[0, 1, 2, 3].map((each) => sum(grid.filter((_, at) => key(at) === each)));
			const [byArea, byChannel] = [margin((at) => at >> 2), margin((at) => at & 3)];
			for (const [rows, counts, names] of [
				[record.areas, byArea, areas],
				[record.channels, byChannel, channels],
			] as const) {
				const present = counts.filter((count) => count > 0);
				expect(rows).toEqual(rows && expect.any(Array));
				const [view] = await shown([present]);
				expect(rows?.map(({ count }) => count).toSorted() ?? null).toEqual(
					view?.toSorted() ?? null,
				);
				for (const row of rows ?? []) {
					const name = 'area' in row ? row.area : row.channel;
					const count = counts[names.indexOf(name as never)];
					expect(row.count === null || row.count === count).toBe(true);
				}
			}
			expect(JSON.stringify(record)).not.toMatch(/tallies/);
		}
	});
});

function sum(numbers: number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}

type Shown = (number | null)[] | null;
type Record = {
	count: number;
	areas: { area: string | null; count: number | null }[] | null;
	channels: { channel: string; count: number | null }[] | null;
};
