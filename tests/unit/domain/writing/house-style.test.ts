import { describe, expect, test } from 'vitest';
import { sayTime } from '#domain/clock.ts';
import { findingsIn } from './checked.ts';

describe('days are written as the house writes them', () => {
	test.each([
		['28/11/2026', 'Saturday 28 November 2026'],
		['28/11/26', 'Saturday 28 November 2026'],
		['28.11.2026', 'Saturday 28 November 2026'],
		['2026-11-28', 'Saturday 28 November 2026'],
		['Saturday 28th November', 'Saturday 28 November'],
		['Saturday, 28 November 2026', 'Saturday 28 November 2026'],
		['Sat 28 Nov 2026', 'Saturday 28 November 2026'],
		['Sat. 28 Nov. 2026', 'Saturday 28 November 2026'],
		['Thurs the 3rd of Sept', 'Thursday 3 September'],
		['November 28, 2026', '28 November 2026'],
		['November 28th', '28 November'],
		['08 May', '8 May'],
	])('%s is %s', (written, better) => {
		expect(suggestion(`It is on ${written}.`)).toBe(better);
		expect(findingsIn(`It is on ${better}.`)).toEqual([]);
	});

	test.each([
		['28/11/2026', 'dydd Sadwrn 28 Tachwedd 2026'],
		['28ain Tachwedd 2026', '28 Tachwedd 2026'],
		['Sadwrn 3 Rhag 2026', undefined],
	])('in Welsh %s is %s', (written, better) => {
		if (better) expect(suggestion(`Mae ar ${written}.`, 'cy')).toBe(better);
		else expect(findingsIn(`Mae ar ${written}.`, 'cy')[0]?.rule).toBe('wrongDay');
	});
});

describe('times are written as the house writes them', () => {
	test.each([
		['16:30', '4.30pm'],
		['09:05', '9.05am'],
		['4:30pm', '4.30pm'],
		['4.30 pm', '4.30pm'],
		['4 p.m.', '4pm'],
		['4PM', '4pm'],
		['4.00pm', '4pm'],
		['4-7pm', '4pm to 7pm'],
		['11am–1pm', '11am to 1pm'],
		['11-1pm', '11am to 1pm'],
		['9.30-11am', '9.30am to 11am'],
		['10:00 - 16:00', '10am to 4pm'],
		['12pm', 'noon'],
		['12 noon', 'noon'],
		['12am', 'midnight'],
	])('%s is %s', (written, better) => {
		expect(suggestion(`It is at ${written} sharp`)).toBe(better);
		expect(findingsIn(`It is at ${better} sharp`)).toEqual([]);
	});

	test('as pages say them too', () => {
		for (const time of ['00:00', '00:30', '09:30', '12:00', '12:45', '16:00', '23:59'])
			expect(suggestion(`It is at ${time} sharp`)).toBe(sayTime(time, 'en'));
	});

	test.each([
		['4-7pm', '4pm i 7pm'],
		['12:00', 'hanner dydd'],
	])('in Welsh %s is %s', (written, better) => {
		expect(suggestion(`Mae am ${written}`, 'cy')).toBe(better);
	});
});

function suggestion(text: string, lang: 'en' | 'cy' = 'en'): string | undefined {
	const [finding] = findingsIn(text, lang);
	return finding?.rule === 'dateStyle' || finding?.rule === 'timeStyle'
		? finding.facts.better
		: undefined;
}
