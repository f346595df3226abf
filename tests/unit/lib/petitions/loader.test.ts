import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { petitionsLoader } from '#lib/petitions/loader.ts';

/** What the database answers. */
let answer: { status: number; body: unknown };
const database = createServer((_, response) => {
	response.writeHead(answer.status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(answer.body));
});

beforeEach(async () => {
	await new Promise<void>((done) => database.listen(0, '127.0.0.1', done));
	const { port } = database.address() as AddressInfo;
	vi.stubEnv('SUPABASE_URL', `http://127.0.0.1:${port}`);
	vi.stubEnv('SUPABASE_SERVICE_ROLE_KEY', 'key');
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await new Promise((done) => database.close(done));
});

test('loads each petition under its slug', async () => {
	answer = {
		status: 200,
		body: [petition({ lang: 'cy', body: 'Gwnawn, **bob** [wythnos](/events/).' })],
	};
	expect([...(await load()).keys()]).toEqual(['keep-the-bus']);
});

test.each([
	[
		'Yes. <script>alert(1)</script>',
		'has HTML in it (<script>): write it in Markdown or as plain text.',
	],
	[
		'[Yes](javascript:alert(1))',
		'links to javascript:alert(1): use an address that begins with https: or /.',
	],
])('refuses a response like %j', async (body, fault) => {
	answer = { status: 200, body: [petition({ lang: 'en', body })] };
	await expect(load()).rejects.toThrow(
		new Error(`The en response to keep-the-bus, line 1, ${fault}`),
	);
});

test('fails while the database does', async () => {
	answer = { status: 500, body: { message: 'out of order' } };
	await expect(load()).rejects.toThrow(
		/^The build could not read list_published_petitions from .+: out of order\.$/,
	);
});

test.each(['SUPABASE_URL', 'SUPABASE_SERVICE_ROLE_KEY'])('asks for %s', async (name) => {
	vi.stubEnv(name, '');
	await expect(load()).rejects.toThrow(/set SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY/);
});

function petition(response: { lang: string; body: string }) {
	return {
		slug: 'keep-the-bus',
		version: 1,
		debate: null,
		closed_early: [],
		...{ lang: 'en', action: 'Keep the bus', background: 'It goes.', details: 'Please.' },
		...{
			state: 'open',
			creator_name: 'Ada Rowe',
			rejection: null,
			count: 1,
			awaits_response: false,
			...{ areas: [], channels: [], crossings: [] },
		},
		...{ opened_at: '2026-11-01T09:00:00Z', closes_at: '2027-05-01T00:00:00Z', closed_at: null },
		verdict: 'yes',
		responses: [{ ...response, published_on: '2026-11-20' }],
	};
}

async function load(): Promise<Map<string, object>> {
	const store = new Map<string, object>();
	const set = ({ id, data }: { id: string; data: object }) => store.set(id, data);
	await petitionsLoader().load({ store: { clear: () => store.clear(), set } } as never);
	return store;
}
