import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Listening } from '#local/listen.ts';
import { fingerprint } from '#local/site.ts';
import { startStandInDatabase } from '#tools/setup/stand-in-database.ts';

let database: Listening;

beforeAll(async () => {
	database = await startStandInDatabase();
});
afterAll(() => database.close());
afterEach(() => vi.useRealTimers());

test('the site is built anew when the town’s day changes, not when that of Greenwich does', async () => {
	const evening = await builtFrom('2026-06-30T22:59:00Z');
	const afterMidnight = await builtFrom('2026-06-30T23:01:00Z');
	const morning = await builtFrom('2026-07-01T00:01:00Z');
	expect(afterMidnight).not.toBe(evening);
	expect(morning).toBe(afterMidnight);
});

function builtFrom(moment: string): Promise<string> {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
	return fingerprint({
		SITE_URL: 'http://localhost:4321',
		SUPABASE_URL: database.url,
		SUPABASE_SERVICE_ROLE_KEY: 'none',
	});
}
