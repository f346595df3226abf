import { describe, expect, test } from 'vitest';
import {
	addDays,
	nearestDays,
	nextOccurrence,
	weekOfMonth,
	type Recurring,
} from '#domain/recurrence.ts';

describe('the next time of an event', () => {
	test.each<[string, Recurring, string, string | undefined]>([
		['that happens once, before it', { starts_on: '2026-11-28' }, '2026-11-23', '2026-11-28'],
		['that happens once, on its day', { starts_on: '2026-11-28' }, '2026-11-28', '2026-11-28'],
		['that happens once, after it', { starts_on: '2026-11-28' }, '2026-11-29', undefined],
		[
			'over several days, in the middle',
			{ starts_on: '2026-12-30', ends_on: '2027-01-02' },
			'2027-01-01',
			'2026-12-30',
		],
		[
			'over several days, on the last',
			{ starts_on: '2026-12-30', ends_on: '2027-01-02' },
			'2027-01-02',
			'2026-12-30',
		],
		[
			'over several days, after them',
			{ starts_on: '2026-12-30', ends_on: '2027-01-02' },
			'2027-01-03',
			undefined,
		],
		['each week', { starts_on: '2026-01-08', repeats: 'weekly' }, '2026-11-23', '2026-11-26'],
		[
			'each week, on the day',
			{ starts_on: '2026-01-08', repeats: 'weekly' },
			'2026-11-26',
			'2026-11-26',
		],
		[
			'each week, across the new year',
			{ starts_on: '2025-12-31', repeats: 'weekly' },
			'2026-01-01',
			'2026-01-07',
		],
		[
			'each week, across a clock change',
			{ starts_on: '2026-03-22', repeats: 'weekly' },
			'2026-03-23',
			'2026-03-29',
		],
		[
			'each week, begun years ago',
			{ starts_on: '2016-11-22', repeats: 'weekly' },
			'2026-11-23',
			'2026-11-24',
		],
		[
			'each week, not begun yet',
			{ starts_on: '2027-02-01', repeats: 'weekly' },
			'2026-11-23',
			'2027-02-01',
		],
		[
			'every other week, in the week between',
			{ starts_on: '2026-11-05', repeats: 'fortnightly' },
			'2026-11-06',
			'2026-11-19',
		],
		[
			'on the third Tuesday of each month',
			{ starts_on: '2026-01-20', repeats: 'monthly' },
			'2026-11-18',
			'2026-12-15',
		],
		[
			'on the third Tuesday, across the new year',
			{ starts_on: '2026-01-20', repeats: 'monthly' },
			'2026-12-16',
			'2027-01-19',
		],
		[
			'on a fifth Saturday, in a month with four',
			{ starts_on: '2026-10-31', repeats: 'monthly' },
			'2026-11-01',
			'2026-11-28',
		],
		[
			'on a fifth Saturday, in a month with five',
			{ starts_on: '2026-10-31', repeats: 'monthly' },
			'2027-01-01',
			'2027-01-30',
		],
		['each year', { starts_on: '2024-12-25', repeats: 'yearly' }, '2026-11-23', '2026-12-25'],
		[
			'each year, just gone by',
			{ starts_on: '2024-11-22', repeats: 'yearly' },
			'2026-11-23',
			'2027-11-22',
		],
		[
			'each year on 29 February, before one',
			{ starts_on: '2024-02-29', repeats: 'yearly' },
			'2027-12-01',
			'2028-02-29',
		],
		[
			'each year on 29 February, years before one',
			{ starts_on: '2024-02-29', repeats: 'yearly' },
			'2026-11-23',
			'2028-02-29',
		],
		[
			'each week but for a day',
			{ starts_on: '2026-11-05', repeats: 'weekly', not_on: ['2026-11-26'] },
			'2026-11-23',
			'2026-12-03',
		],
		[
			'each week but for two days',
			{ starts_on: '2026-11-05', repeats: 'weekly', not_on: ['2026-11-26', '2026-12-03'] },
			'2026-11-23',
			'2026-12-10',
		],
		[
			'each week until a day, and not over',
			{ starts_on: '2026-11-05', repeats: 'weekly', repeats_until: '2026-11-26' },
			'2026-11-23',
			'2026-11-26',
		],
		[
			'each week until a day, and over',
			{ starts_on: '2026-11-05', repeats: 'weekly', repeats_until: '2026-11-26' },
			'2026-11-27',
			undefined,
		],
		[
			'each week until a day that is left out',
			{
				starts_on: '2026-11-05',
				repeats: 'weekly',
				repeats_until: '2026-11-26',
				not_on: ['2026-11-26'],
			},
			'2026-11-23',
			undefined,
		],
		[
			'each week over two days, on the second',
			{ starts_on: '2026-11-07', ends_on: '2026-11-08', repeats: 'weekly' },
			'2026-11-22',
			'2026-11-21',
		],
		[
			'once, but left out',
			{ starts_on: '2026-11-28', not_on: ['2026-11-28'] },
			'2026-11-23',
			undefined,
		],
	])('%s', (_, event, from, next) => {
		expect(nextOccurrence(event, from)).toBe(next);
	});
});

test.each([
	['2026-11-01', 1],
	['2026-11-07', 1],
	['2026-11-08', 2],
	['2026-11-28', 4],
	['2026-11-29', -1],
])('%s is a weekday number %i of its month', (day, week) => {
	expect(weekOfMonth(day)).toBe(week);
});

describe('the days nearest to a day', () => {
	test.each(['weekly', 'fortnightly', 'monthly', 'yearly'] as const)(
		'are those of a walk from day to day: %s',
		(repeats) => {
			for (const starts_on of ['2024-01-31', '2024-02-29', '2026-12-01']) {
				const event = { starts_on, repeats, repeats_until: '2029-06-30' };
				const all = walk(event);
				for (let day = '2023-12-25', step = 1; day < '2030-01-01'; day = addDays(day, step)) {
					expect(nearestDays(event, day), `${starts_on} ${day}`).toEqual(nearestOf(all, day));
					step = (step % 23) + 1;
				}
			}
		},
	);

	test('are found at once, however far away, and at the end of days', () => {
		const event = { starts_on: '0001-01-01', repeats: 'weekly' as const };
		expect(nearestDays(event, '9999-12-31')).toHaveLength(1);
		const rare = { starts_on: '2024-02-29', repeats: 'yearly' as const };
		expect(nearestDays(rare, '9999-12-31')).toEqual(['9996-02-29']);
	});
});

/** All days of an event, by asking for each next occurrence. */
function walk(event: Recurring): string[] {
	const found: string[] = [];
	let next = nextOccurrence(event, event.starts_on);
	for (; next; next = nextOccurrence(event, addDays(next, 1))) found.push(next);
	return found;
}

function nearestOf(all: string[], day: string): string[] {
	if (all.includes(day)) return [day];
	const before = all.findLast((each) => each < day);
	const after = all.find((each) => each > day);
	return [before, after].filter((each) => each !== undefined);
}
