import { expect, test } from 'vitest';
import { sayHours } from '#lib/places/hours.ts';

test('opening hours are a line a day from Monday to Sunday, in the order of the clock', () => {
	const hours = [
		{ day: 'tue', opens: '13:00', closes: '17:00' },
		{ day: 'tue', opens: '09:30', closes: '12:00' },
		{ day: 'sun', opens: '00:00', closes: '12:00' },
	] as const;
	const lines = sayHours([...hours], 'en').map(({ day, hours: said }) => `${day}: ${said}`);
	expect(lines).toEqual([
		'Monday: Closed',
		'Tuesday: 9.30am to noon and 1pm to 5pm',
		'Wednesday: Closed',
		'Thursday: Closed',
		'Friday: Closed',
		'Saturday: Closed',
		'Sunday: midnight to noon',
	]);
});

test('a place without hours is closed every day, in Welsh too', () => {
	const lines = sayHours([], 'cy');
	expect(lines).toHaveLength(7);
	expect(new Set(lines.map(({ hours }) => hours)).size).toBe(1);
	expect(lines[0]!.day).toMatch(/Llun/);
});
