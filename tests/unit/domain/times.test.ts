import { describe, expect, test } from 'vitest';
import { dayOf, lastDay, sayDate, sayDay, sayWeekday } from '#domain/days.ts';
import { sayTime } from '#domain/clock.ts';
import { sayMoment, sayShortMoment, sayTimeOf } from '#domain/moment.ts';

describe('a day is said as people say it', () => {
	test.each([
		['2026-12-05', 'Saturday 5 December 2026', 'Dydd Sadwrn 5 Rhagfyr 2026'],
		['2026-03-29', 'Sunday 29 March 2026', 'Dydd Sul 29 Mawrth 2026'],
		['2027-01-01', 'Friday 1 January 2027', 'Dydd Gwener 1 Ionawr 2027'],
	])('%s', (day, english, welsh) => {
		expect(sayDay(day, 'en')).toBe(english);
		expect(sayDay(day, 'cy').toLowerCase()).toBe(welsh.toLowerCase());
		expect(sayDate(day, 'en')).toBe(english.replace(/^\w+ /, ''));
		expect(sayDate(day, 'cy')).toBe(welsh.replace(/^Dydd \w+ /, ''));
	});

	test('so is a weekday', () => {
		expect(sayWeekday('2026-11-24', 'en')).toBe('Tuesday');
		expect(sayWeekday('2026-11-24', 'cy').toLowerCase()).toBe('dydd mawrth');
	});
});

describe('a time is said as people say it', () => {
	test.each([
		['00:00', 'midnight', 'hanner nos'],
		['00:30', '12.30am', '12.30am'],
		['09:00', '9am', '9am'],
		['09:05', '9.05am', '9.05am'],
		['11:59', '11.59am', '11.59am'],
		['12:00', 'noon', 'hanner dydd'],
		['12:30', '12.30pm', '12.30pm'],
		['16:30', '4.30pm', '4.30pm'],
		['23:59', '11.59pm', '11.59pm'],
	])('%s', (time, english, welsh) => {
		expect(sayTime(time, 'en')).toBe(english);
		expect(sayTime(time, 'cy').replaceAll('yb', 'am').replaceAll('yp', 'pm')).toBe(welsh);
	});
});

describe('the town lives by the clock of London', () => {
	test.each([
		['2026-06-30T22:59:59Z', '2026-06-30'],
		['2026-06-30T23:00:00Z', '2026-07-01'],
		['2026-12-31T23:59:59Z', '2026-12-31'],
		['2026-03-29T00:59:59Z', '2026-03-29'],
		['2026-10-24T23:00:00Z', '2026-10-25'],
	])('at %s it is %s', (moment, day) => {
		expect(dayOf(moment)).toBe(day);
		expect(dayOf(new Date(moment))).toBe(day);
	});

	test('what ends at midnight still goes on the day before', () => {
		expect(lastDay('2026-07-01T00:00:00+01:00')).toBe('2026-06-30');
		expect(lastDay('2026-12-01T00:00:00Z')).toBe('2026-11-30');
		expect(lastDay('2026-12-01T12:00:00Z')).toBe('2026-12-01');
	});

	test('a moment is said with its day, with and without the weekday', () => {
		const moment = '2026-06-30T15:30:00Z';
		expect(sayMoment(moment, 'en')).toBe('Tuesday 30 June 2026, 4.30pm');
		expect(sayShortMoment(moment, 'en')).toBe('30 June 2026, 4.30pm');
		expect(sayShortMoment('2026-12-31T12:00:00Z', 'cy')).toBe('31 Rhagfyr 2026, hanner dydd');
	});

	test('a moment has a time of day', () => {
		expect(sayTimeOf('2026-06-30T11:00:00Z', 'en')).toBe('noon');
		expect(sayTimeOf('2026-11-23T16:05:00Z', 'en')).toBe('4.05pm');
		expect(sayTimeOf('2026-11-23T00:00:00Z', 'en')).toBe('midnight');
	});
});
