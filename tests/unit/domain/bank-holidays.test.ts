import { expect, test } from 'vitest';
import { holidaysRunOut } from '#domain/bank-holidays.ts';

test.each([
	['2028-12-26', '2028-06-26', false],
	['2028-12-26', '2028-06-27', true],
	['2028-02-29', '2027-08-31', false],
	['2028-02-28', '2027-08-31', true],
	['2028-01-01', '2027-07-01', false],
	['2026-01-01', '2027-07-01', true],
])('with the last bank holiday on %s, on %s they run out: %s', (last, today, runOut) => {
	expect(holidaysRunOut([last, '2025-12-25'], today)).toBe(runOut);
});
