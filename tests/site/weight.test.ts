import { describe, expect, inject, test } from 'vitest';
import { WEIGHT_LIMIT } from '#tools/build/weight-limit.ts';
import { weigh } from '#tools/build/weight.ts';
import { pages } from './built.ts';

const { site } = inject('hub');

describe('a slow line can carry', () => {
	test.each(pages)('$path', async (page) => {
		// A quick brotli gives a few more bytes than the best one, so it can only blame too much.
		const { bytes, requests } = weigh(page, site, 5);
		expect(bytes).toBeLessThanOrEqual(WEIGHT_LIMIT);
		// The page itself, the icon and at most one script.
		expect(requests).toBeLessThanOrEqual(3);
	});
});
