import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { listen, type Listening } from '#local/listen.ts';
import { fingerprint } from '#local/site.ts';

let database: Listening;

beforeAll(async () => {
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'application/json').end('[]');
	});
	database = await listen(server, 0);
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
