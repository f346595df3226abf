import { expect, test } from 'vitest';
import { SLUG, slugOf } from '#domain/slug.ts';

test.each([
	['Market day', 'market-day'],
	['Café 2.0', 'cafe-2-0'],
	['  – Tŷ Newydd!  ', 'ty-newydd'],
	['../../IMG 2031 (1)', 'img-2031-1'],
	['ﬁve', 'five'],
	['Con', 'con-1'],
	['Com 1', 'com-1'],
	['LPT1', 'lpt1-1'],
	['🎄', ''],
	['', ''],
])('%j is %j in an address', (text, slug) => {
	expect(slugOf(text)).toBe(slug);
	expect(SLUG.test(slug)).toBe(slug !== '');
});

test('is cut at a length, never with a hyphen at its end', () => {
	expect(slugOf('market day', 7)).toBe('market');
	expect(slugOf('market day', 8)).toBe('market-d');
});

test.each(['Market', 'market_day', '-market', 'market-', 'market--day', 'märkt'])(
	'%s is none',
	(text) => {
		expect(SLUG.test(text)).toBe(false);
	},
);
