import { expect, test } from 'vitest';
import { readSchedule } from '#local/front-door/schedule.ts';

test.each([
	['* * * * *', '2026-03-29T01:00:00Z', true],
	['@hourly', '2026-03-29T01:00:00Z', true],
	['@hourly', '2026-03-29T01:01:00Z', false],
	['*/15 * * * *', '2026-03-29T01:45:00Z', true],
	['*/15 * * * *', '2026-03-29T01:46:00Z', false],
	['5,10-12 2 * * *', '2026-03-29T02:11:00Z', true],
	['5,10-12 2 * * *', '2026-03-29T02:06:00Z', false],
	['0 3 1 * *', '2026-04-01T03:00:00Z', true],
	['0 3 * * 7', '2026-03-29T03:00:00Z', true],
	['0 3 * * 1-5', '2026-03-29T03:00:00Z', false],
	['0 3 1 * 0', '2026-03-29T03:00:00Z', true],
	['30 4 * 12 *', '2026-03-29T04:30:00Z', false],
])('%s at %s: %s', (schedule, time, due) => {
	expect(readSchedule(schedule)(new Date(time))).toBe(due);
});

test.each(['', '* * * *', '60 * * * *', '0 0 L * *', '0 0 * * MON', '*/0 * * * *', '@sometimes'])(
	'refuses %s with a sentence',
	(schedule) => {
		expect(() => readSchedule(schedule)).toThrow('is not one that the local front door can read');
	},
);
