import { expect, test } from 'vitest';
import { onPage, pageCount } from '#lib/news/paging.ts';

test.each([
	[0, 1],
	[1, 1],
	[12, 1],
	[13, 2],
	[25, 3],
])('%i articles take pages of twelve: %i', (length, pages) => {
	expect(pageCount(Array.from({ length }), 12)).toBe(pages);
});

test('each item is on one page', () => {
	const items = ['a', 'b', 'c', 'd', 'e'];
	expect([1, 2, 3].map((page) => onPage(items, page, 2).join(''))).toEqual(['ab', 'cd', 'e']);
});
