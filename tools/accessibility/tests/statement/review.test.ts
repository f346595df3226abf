import { expect, test } from 'vitest';
import { addMonths, lastDayFor, reviewStanding } from '../../src/statement/review.ts';

test.each([
	{ reviewed: '2026-11-23', today: '2026-11-23', standing: 'fresh' },
	{ reviewed: '2026-11-23', today: '2027-08-22', standing: 'fresh' },
	{ reviewed: '2026-11-23', today: '2027-08-23', standing: 'due' },
	{ reviewed: '2026-11-23', today: '2027-11-22', standing: 'due' },
	{ reviewed: '2026-11-23', today: '2027-11-23', standing: 'overdue' },
	{ reviewed: '2026-11-23', today: '2040-01-01', standing: 'overdue' },
	{ reviewed: '2028-02-29', today: '2029-02-27', standing: 'due' },
	{ reviewed: '2028-02-29', today: '2029-02-28', standing: 'overdue' },
	{ reviewed: '2026-05-31', today: '2027-02-27', standing: 'fresh' },
	{ reviewed: '2026-05-31', today: '2027-02-28', standing: 'due' },
	{ reviewed: '2027-05-31', today: '2028-02-28', standing: 'fresh' },
	{ reviewed: '2027-05-31', today: '2028-02-29', standing: 'due' },
	{ reviewed: '2027-01-31', today: '2026-11-24', standing: 'fresh' },
])('a review of $reviewed is $standing on $today', ({ reviewed, today, standing }) => {
	expect(reviewStanding(reviewed, today)).toBe(standing);
});

test.each([
	{ day: '2026-11-30', months: 3, later: '2027-02-28' },
	{ day: '2027-11-30', months: 3, later: '2028-02-29' },
	{ day: '2026-12-31', months: 9, later: '2027-09-30' },
	{ day: '2026-12-01', months: 12, later: '2027-12-01' },
	{ day: '2026-01-15', months: 0, later: '2026-01-15' },
])('$months months after $day it is $later', ({ day, months, later }) => {
	expect(addMonths(day, months)).toBe(later);
});

test('the last day for a review is the one before the build fails', () => {
	expect(lastDayFor('2026-03-01')).toBe('2027-02-28');
	expect(reviewStanding('2026-03-01', '2027-02-28')).toBe('due');
	expect(reviewStanding('2026-03-01', '2027-03-01')).toBe('overdue');
});
