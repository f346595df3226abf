import { afterEach, expect, test, vi } from 'vitest';
import type { Door } from '#local/front-door/functions.ts';
import { readSchedule, startSchedules } from '#local/front-door/schedule.ts';

afterEach(() => void vi.useRealTimers());

test.each([
	['* * * * *', '2026-03-29T01:00:00Z', true],
	['@hourly', '2026-03-29T01:00:00Z', true],
	['@hourly', '2026-03-29T01:01:00Z', false],
	['5 0,23 * * *', '2026-07-04T23:05:00Z', true],
	['5 0,23 * * *', '2026-07-04T22:05:00Z', false],
	['0 3 1 * 0', '2026-03-29T03:00:00Z', true],
])('%s at %s: %s', (schedule, time, due) => {
	expect(readSchedule(schedule).match(new Date(time))).toBe(due);
});

test.each(['', '* * * *', '60 * * * *', '0 0 L * *', '0 0 * * MON', '*/0 * * * *', '@sometimes'])(
	'refuses %s with a sentence',
	(schedule) => {
		expect(() => readSchedule(schedule)).toThrow('is not one that the local front door can read');
	},
);

test('runs the functions that have a schedule, at their minutes, until it is stopped', async () => {
	vi.useFakeTimers({ now: new Date('2026-11-23T02:58:30Z') });
	const ran: string[] = [];
	const doors = [
		{ name: 'mail', config: { schedule: '* * * * *' } },
		{ name: 'sweep', config: { schedule: '0 3 * * *' } },
		{ name: 'page', config: { path: '/page' } },
	] as Door[];
	const schedules = startSchedules(doors, async ({ name }) => {
		ran.push(`${name} ${new Date().toISOString().slice(11, 16)}`);
	});
	await vi.advanceTimersByTimeAsync(120_000);
	expect(ran).toEqual(['mail 02:59', 'mail 03:00', 'sweep 03:00']);
	schedules.stop();
	await vi.advanceTimersByTimeAsync(120_000);
	expect(ran).toHaveLength(3);
});
