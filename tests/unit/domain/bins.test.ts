import { expect, test } from 'vitest';
import { areas } from '#collections/areas.ts';
import { nextBins, type Round } from '#domain/bins.ts';

const rubbish: Round = {
	kind: 'rubbish',
	starts_on: '2026-11-06',
	repeats: 'fortnightly',
	moved: [{ from: '2027-01-01', to: '2027-01-02' }],
};
const recycling: Round = {
	kind: 'recycling',
	starts_on: '2026-11-13',
	repeats: 'fortnightly',
	moved: [{ from: '2026-12-25', to: '2026-12-24' }],
};

test('the next days, with those that are moved in their place', () => {
	expect(nextBins([rubbish, recycling], '2026-12-18', 4)).toEqual([
		{ day: '2026-12-18', kinds: ['rubbish'], insteadOf: undefined },
		{ day: '2026-12-24', kinds: ['recycling'], insteadOf: '2026-12-25' },
		{ day: '2027-01-02', kinds: ['rubbish'], insteadOf: '2027-01-01' },
		{ day: '2027-01-08', kinds: ['recycling'], insteadOf: undefined },
	]);
});

test('a moved day that is over is not told', () => {
	expect(nextBins([recycling], '2026-12-25', 1)).toEqual([
		{ day: '2027-01-08', kinds: ['recycling'], insteadOf: undefined },
	]);
});

test('bins that are emptied on one day stand together', () => {
	const weekly: Round = { ...rubbish, repeats: 'weekly', kind: 'garden', moved: [] };
	const [first, second] = nextBins([rubbish, weekly], '2026-11-19', 2);
	expect(first).toEqual({ day: '2026-11-20', kinds: ['rubbish', 'garden'], insteadOf: undefined });
	expect(second?.kinds).toEqual(['garden']);
});

test.each([
	['2026-12-25', true],
	['2026-12-26', false],
	['2026-12-18', false],
])('whether a bin day that is moved from %s is one: %s', (from, isOne) => {
	const area = {
		...{ title: 'Mill', summary: 'Old.', population: 1, households: 1, offline_households: 0 },
		...{ figures_from: 'Census', bins: [{ ...recycling, moved: [{ from, to: '2026-12-24' }] }] },
	};
	expect(areas.schema.safeParse(area).success).toBe(isOne);
});
