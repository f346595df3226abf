import { describe, expect, test } from 'vitest';
import { hasEnded, isBrief, isPinned, isPublished } from '#domain/article.ts';

const days = { published_on: '2026-12-01', pinned_until: '2026-12-07', expires_on: '2026-12-09' };

describe('an article', () => {
	test.each([
		['the day before its day', '2026-11-30', false],
		['on its day', '2026-12-01', true],
		['ever after', '2031-01-01', true],
	])('%s, published: %s, %s', (_, today, published) => {
		expect(isPublished(days, today)).toBe(published);
	});

	test.each([
		['up to and on the last day', '2026-12-07', true],
		['the day after', '2026-12-08', false],
	])('%s (%s), pinned: %s', (_, today, pinned) => {
		expect(isPinned(days, today)).toBe(pinned);
	});

	test.each([
		['on the last day that it matters', '2026-12-09', false],
		['the day after', '2026-12-10', true],
	])('%s (%s), ended: %s', (_, today, ended) => {
		expect(hasEnded(days, today)).toBe(ended);
	});

	test.each([
		['2026-12-01', true],
		['2026-12-03', true],
		['2026-12-04', false],
	])('that ends on %s is brief: %s', (expires_on, isOne) => {
		expect(isBrief({ published_on: '2026-12-01', expires_on })).toBe(isOne);
	});

	test('without these days neither stands first nor ends', () => {
		const plain = { published_on: '2020-01-01' };
		expect([isPinned(plain, '2026-12-01'), hasEnded(plain, '2099-01-01'), isBrief(plain)]).toEqual([
			false,
			false,
			false,
		]);
	});
});
