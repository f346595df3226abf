import { describe, expect, test } from 'vitest';
import { pagesAtOnce } from '../src/at-once.ts';

describe('as many pages are open at once as the machine has to spare:', () => {
	test.each([
		['two processors, both free', 2, 0, 8e9, 2],
		['two processors and a little work', 2, 0.2, 8e9, 2],
		['two processors, one of them taken', 2, 0.5, 8e9, 1],
		['two processors, both taken', 2, 1, 8e9, 1],
		['more work than processors', 2, 3, 8e9, 1],
		['eight processors, half of them taken', 8, 0.5, 64e9, 4],
		['eight processors, one of them taken', 8, 0.125, 64e9, 7],
		['many processors and little memory', 16, 0, 2e9, 5],
		['next to no memory', 2, 0, 1e8, 1],
		['one processor', 1, 0, 8e9, 1],
	])('%s', (_, processors, busy, memory, pages) => {
		expect(pagesAtOnce({ processors, busy, memory })).toBe(pages);
	});
});

test('this machine gets from one page to one for each of its processors', () => {
	expect(pagesAtOnce()).toBeGreaterThanOrEqual(1);
	expect(pagesAtOnce()).toBeLessThanOrEqual(navigator.hardwareConcurrency);
});
