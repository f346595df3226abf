import { expect, test } from 'vitest';
import { addDays } from '#domain/recurrence.ts';
import { leafOf } from '#lib/events/leaf.ts';
import { sayTimesOn } from '#lib/events/when.ts';
import { today } from '#lib/today.ts';

const year = today.slice(0, 4);

test('a leaf says the weekday, the date and the month', () => {
	const { date, month } = leafOf(`${year}-09-08`, 'en');
	expect([date, month]).toEqual([8, 'Sept']);
	expect(leafOf(`${year}-02-07`, 'cy').month).toBe('Chwef');
});

test.each([
	['1999-12-31', 'en', { weekday: 'Fri', date: 31, month: 'Dec 1999' }],
	['2096-09-04', 'cy', { weekday: 'Maw', date: 4, month: 'Medi 2096' }],
] as const)('the leaf of %s, in another year, says the year in %s', (day, lang, leaf) => {
	expect(leafOf(day, lang)).toEqual(leaf);
});

const event = { starts_at: '16:00', ends_at: '19:00' } as Parameters<typeof sayTimesOn>[1];

test.each([
	[-1, event, '4pm to 7pm'],
	[0, event, 'Today, 4pm to 7pm'],
	[1, event, 'Tomorrow, 4pm to 7pm'],
	[2, event, '4pm to 7pm'],
	[0, { ends_on: '2027-01-02' } as typeof event, 'Today, all day, until Saturday 2 January 2027'],
] as const)('beside the leaf %i days from today: %o', (days, data, said) => {
	expect(sayTimesOn(addDays(today, days), data, 'en')).toBe(said);
});
