import { expect, test } from 'vitest';
import { hub } from '#lib/settings.ts';
import { nextThreshold } from '#lib/petitions/threshold.ts';

const { response_threshold: response, debate_threshold: debate } = hub;

test.each([
	[0, response],
	[response - 1, response],
	[response, debate],
	[debate - 1, debate],
	[debate + 1, debate],
])('a petition with %i signatures is on its way to %i', (count, threshold) => {
	expect(nextThreshold(count)).toBe(threshold);
});
