import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { criteriaIn, queryFor } from '#server/staff/criteria.ts';

const officer = { id: '1' };
const colleague = { id: '2' };
const criteria = {
	...{ petition: 'keep-the-bus', channel: 'web', from: '2026-12-01' },
	...{ name: 'Gwen Pritchard', email: 'gwen@example.org', postcode: 'TB1 2AB' },
};
const read = (query: string, staff = officer) =>
	criteriaIn(new URL(`https://hub.example.org/staff/signatures/${query}`), staff);

beforeEach(() => vi.stubEnv('TOKEN_SECRET', 'x'.repeat(32)));
afterEach(() => {
	vi.unstubAllEnvs();
	vi.useRealTimers();
});

describe('a search in an address', () => {
	test('is read back, and shows nothing of a person', () => {
		const query = queryFor(criteria, officer);
		expect(read(query)).toEqual(criteria);
		expect(decodeURIComponent(query)).not.toMatch(/pritchard|gwen@|TB1.?2AB/i);
		expect(query).toContain('petition=keep-the-bus&channel=web&from=2026-12-01&find=');
	});

	test('is open to nobody else, nor after half a day', () => {
		const query = queryFor(criteria, officer);
		expect(read(query, colleague)).toBeUndefined();
		vi.useFakeTimers({ now: Date.now() + 12 * 60 * 60_000 - 1000 });
		expect(read(query)).toEqual(criteria);
		vi.advanceTimersByTime(1001);
		expect(read(query)).toBeUndefined();
	});

	test('of no person needs no seal, and none at all is no query', () => {
		expect(queryFor({ state: 'pending' }, officer)).toBe('?state=pending');
		expect(queryFor({}, officer)).toBe('');
		expect(read('')).toEqual({});
	});

	test.each(['petition=A%27B', 'channel=fax', 'state=gone', 'from=2026-13-01', 'network=xyz'])(
		'has no part that the database would stumble over: %s',
		(query) => {
			expect(read(`?${query}`)).toEqual({});
		},
	);
});
