import { afterAll, beforeAll, expect, test } from 'vitest';
import { holidaysLoader } from '#lib/holidays-loader.ts';
import { startStandInDatabase } from '#tools/setup/stand-in-database.ts';

let database: Awaited<ReturnType<typeof startStandInDatabase>>;
beforeAll(async () => {
	database = await startStandInDatabase();
	database.holidays.push('2028-12-26', '2028-12-25', '2027-01-01');
});
afterAll(() => database.close());

test.each(['2026-11-29', '2028-06-26'])(
	'says nothing half a year before the last one: %s',
	async (day) => {
		expect(await load(day)).toEqual([]);
	},
);

test.each(['2028-06-27', '2029-03-01'])('warns less than half a year before: %s', async (day) => {
	const [warning, ...more] = await load(day);
	expect(warning).toBe(
		'No bank holiday after 2028-12-26 is known, so promised days and opening times will soon be wrong. An administrator adds the next ones from https://www.gov.uk/bank-holidays at /staff/settings/bank-holidays/ on the desk.',
	);
	expect(more).toEqual([]);
});

test('warns when none is known', async () => {
	const kept = database.holidays.splice(0);
	expect(await load('2026-11-29')).toEqual([
		expect.stringMatching(/^No bank holiday is known, so/),
	]);
	database.holidays.push(...kept);
});

/** Loads the bank holidays as Astro does; answers with the warnings. */
async function load(day: string): Promise<string[]> {
	const warnings: string[] = [];
	const loader = holidaysLoader({ database: { url: database.url, key: 'key' }, day });
	const set = ({ data }: { data: { days: string[] } }) =>
		expect(data.days).toEqual(database.holidays);
	const store = { clear: () => undefined, set };
	await loader.load({
		store,
		logger: { warn: (line: string) => warnings.push(line) },
	} as never);
	return warnings;
}
