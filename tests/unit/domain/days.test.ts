import { expect, test } from 'vitest';
import { dayOf, lastDay, sayDate, sayDay } from '#domain/days.ts';

test('a moment is on the day that the town has then', () => {
	expect(dayOf('2026-06-30T23:30:00Z')).toBe('2026-07-01');
	expect(dayOf('2026-12-31T23:30:00Z')).toBe('2026-12-31');
});

test.each([
	['2026-10-26T00:00:00Z', '2026-10-25'],
	['2026-03-29T23:00:00Z', '2026-03-29'],
	['2026-06-01T10:00:00Z', '2026-06-01'],
])('what ends at %s goes on until %s', (end, day) => {
	expect(lastDay(end)).toBe(day);
});

test('says days in both languages', () => {
	expect(sayDay('2026-12-05', 'en')).toBe('Saturday 5 December 2026');
	expect(sayDate('2026-12-05', 'en')).toBe('5 December 2026');
	expect(sayDate('2026-12-05', 'cy')).toBe('5 Rhagfyr 2026');
});
