import { expect, test } from 'vitest';
import { criteria, criterion, nameOf } from '../src/criteria.ts';

test('knows all 86 success criteria of WCAG 2.2, each once', () => {
	expect(new Set(criteria.map(({ number }) => number)).size).toBe(86);
	const amount = (level: string) => criteria.filter((each) => each.level === level).length;
	expect({ A: amount('A'), AA: amount('AA'), AAA: amount('AAA') }).toEqual({
		A: 31,
		AA: 24,
		AAA: 31,
	});
});

test('has them in the order of the guidelines', () => {
	const order = criteria.map(({ number }) => number.split('.').map(Number));
	expect(order).toEqual(order.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!));
});

/** As they stand in https://github.com/w3c/wcag/tree/main/understanding. */
test.each([
	['1.1.1', 'A', 'non-text-content'],
	['1.2.3', 'A', 'audio-description-or-media-alternative-prerecorded'],
	['1.4.1', 'A', 'use-of-color'],
	['1.4.9', 'AAA', 'images-of-text-no-exception'],
	['2.2.2', 'A', 'pause-stop-hide'],
	['2.2.5', 'AAA', 're-authenticating'],
	['2.4.11', 'AA', 'focus-not-obscured-minimum'],
	['2.5.8', 'AA', 'target-size-minimum'],
	['3.3.4', 'AA', 'error-prevention-legal-financial-data'],
	['3.3.8', 'AA', 'accessible-authentication-minimum'],
	['4.1.2', 'A', 'name-role-value'],
])('leads from %s, %s, to W3C’s page %s', (number, level, page) => {
	const link = `https://www.w3.org/WAI/WCAG22/Understanding/${page}.html`;
	expect(criterion(number)).toMatchObject({ level, link });
});

test('names a criterion as people look it up', () => {
	expect(nameOf('1.4.3')).toBe('WCAG 1.4.3 Contrast (Minimum), AA');
});

test('has nothing but the number of one that WCAG 2.2 dropped', () => {
	expect(criterion('4.1.1')).toBeUndefined();
	expect(nameOf('4.1.1')).toBe('WCAG 4.1.1');
});
