import { expect, test } from 'vitest';
import { readToken } from '#server/tokens.ts';

const token = 'abcdefghijklmnopqrstuvwxyz';

test.each([
	[token, token],
	[token.toUpperCase(), token],
	[`${token}>.`, token],
	[`${token}${'!'.repeat(200)}`, token],
	[token.slice(1), undefined],
	[`${token}2`, undefined],
	[`${token}!2`, undefined],
])('reads the token %s', (text, read) => {
	expect(readToken(text)).toBe(read);
});

test('is not kept busy by a long one', () => {
	const before = performance.now();
	expect(readToken(`${'!'.repeat(60_000)}a`)).toBeUndefined();
	expect(performance.now() - before).toBeLessThan(500);
});
