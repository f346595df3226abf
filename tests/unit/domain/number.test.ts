import { expect, test } from 'vitest';
import { sayNumber } from '#domain/number.ts';

test.each([0, 7, 999, 1_000, 12_345, 1_000_000, -1_234, -123])(
	'says %d as browsers do',
	(number) => {
		expect(sayNumber(number)).toBe(number.toLocaleString('en-GB'));
	},
);
