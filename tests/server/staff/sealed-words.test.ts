import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWords, sealWords } from '#server/staff/sealed-words.ts';

beforeEach(() => vi.stubEnv('TOKEN_SECRET', 'x'.repeat(32)));
afterEach(() => {
	vi.unstubAllEnvs();
	vi.useRealTimers();
});

test('words in an address are open to the person who looked for them, for half a day', () => {
	const sealed = sealWords('Gwen Pritchard', { id: '1' })!;
	expect(sealed).not.toContain('Gwen');
	expect(openWords(sealed, { id: '2' })).toBeUndefined();
	vi.useFakeTimers({ now: Date.now() + 12 * 60 * 60_000 - 1000 });
	expect(openWords(sealed, { id: '1' })).toBe('Gwen Pritchard');
	vi.advanceTimersByTime(1001);
	expect(openWords(sealed, { id: '1' })).toBeUndefined();
	expect(openWords('gone', { id: '1' })).toBeUndefined();
});

test('no words need no seal', () => {
	expect(sealWords('', { id: '1' })).toBeUndefined();
});
