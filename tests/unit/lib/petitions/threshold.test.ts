import { expect, test } from 'vitest';
import { nextThreshold } from '#lib/petitions/threshold.ts';

test.each([
	[0, 100],
	[99, 100],
	[100, 500],
	[499, 500],
	[501, 500],
])('a petition with %i signatures is on its way to %i', (count, threshold) => {
	expect(nextThreshold(count, { response_signatures: 100, debate_signatures: 500 })).toBe(
		threshold,
	);
});
