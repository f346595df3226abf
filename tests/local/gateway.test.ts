import { once } from 'node:events';
import { request } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signToken } from '#local/gateway/token.ts';
import { type Gateway, startGateway } from '#local/gateway.ts';
import { type Postgres, startPostgres } from '#local/postgres.ts';
import { hasPostgrest, realPostgrest, startPostgrest } from '../setup/postgrest.ts';
import { type Case, cases } from './gateway/cases.ts';

const SECRET = 'a-secret-for-the-contract-tests-of-the-gateway';
const FAR = 4_102_444_800;

let folder: string;
let postgres: Postgres;
/** Signs in as `authenticator`, as Supabase's own front door does. */
let connectionString: string;
let gateway: Gateway;
let postgrest: Awaited<ReturnType<typeof startPostgrest>> | undefined;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'gateway-'));
	postgres = await startPostgres(folder, { fsync: 'off' });
	await asOwner('postgres', 'create database contract');
	await asOwner('postgres', "alter role authenticator password 'secret'");
	await asOwner(
		'contract',
		await readFile(new URL('fixtures/gateway.sql', import.meta.url), 'utf8'),
	);
	const address = new URL(postgres.connectionString('contract'));
	connectionString = Object.assign(address, { username: 'authenticator', password: 'secret' }).href;
	gateway = await startGateway({ connectionString, jwtSecret: SECRET });
	if (hasPostgrest) postgrest = await startPostgrest(connectionString, SECRET);
});

afterAll(async () => {
	await gateway?.stop();
	await postgrest?.stop();
	await postgres?.stop();
	await rm(folder, { recursive: true, force: true });
});

describe('the gateway', () => answersAsPostgrest(() => `${gateway.url}/rest/v1`));

describe.skipIf(!hasPostgrest)(realPostgrest(), () => answersAsPostgrest(() => postgrest!.url));

function answersAsPostgrest(base: () => string) {
	beforeAll(() => asOwner('contract', 'truncate public.things'));

	test.each(cases)('$name', async (each) => {
		if (each.twice) await send(base(), each);
		const response = await send(base(), each);
		const text = await response.text();
		expect({ status: response.status, text }).toMatchObject({ status: each.status });
		if (each.text !== undefined) expect(text).toBe(each.text);
		if (each.body !== undefined) expect(JSON.parse(text)).toStrictEqual(each.body);
		if (each.code) expect(JSON.parse(text)).toMatchObject({ code: each.code });
		if (each.message) expect(JSON.parse(text)).toMatchObject({ message: each.message });
		if (each.header) expect(response.headers.get(each.header[0])).toContain(each.header[1]);
		if (text) expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
	});

	test('gives a refusal its reason phrase', async () => {
		const refused = {
			name: '',
			call: 'refuse',
			args: { state: 'PT409', reason: 'petition_closed' },
		};
		expect((await send(base(), { ...refused, status: 409 })).statusText).toBe('petition_closed');
	});

	test('refuses a token signed by somebody else', async () => {
		const response = await call(
			base(),
			'nothing',
			signToken({ role: 'service_role' }, 'x'.repeat(40)),
		);
		expect(response.status).toBe(401);
		expect(await response.json()).toMatchObject({
			code: 'PGRST301',
			message: 'JWSError JWSInvalidSignature',
		});
	});

	test('refuses a token that has run out', async () => {
		const response = await call(
			base(),
			'nothing',
			signToken({ role: 'service_role', exp: 1 }, SECRET),
		);
		expect(response.status).toBe(401);
		expect(await response.json()).toMatchObject({ code: 'PGRST301', message: 'JWT expired' });
	});

	test('undoes everything when a function fails', async () => {
		const token = signToken({ role: 'service_role', exp: FAR }, SECRET);
		const before = await (await call(base(), 'count_things', token)).json();
		expect((await call(base(), 'add_then_fail', token, { id: 50 })).status).toBe(400);
		expect(await (await call(base(), 'count_things', token)).json()).toBe(before);
	});
}

describe('the gateway, as Supabase', () => {
	test('serves supabase-js unmodified', async () => {
		const client = createClient(gateway.url, gateway.serviceRoleKey, {
			auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		});
		expect(await client.rpc('greet', { name: 'Ann', times: undefined })).toMatchObject({
			data: 'hello Ann',
			error: null,
		});
		const refused = await client.rpc('refuse', { state: 'PT429', reason: 'too_many' });
		expect(refused).toMatchObject({ status: 429, error: { message: 'too_many', hint: '60' } });
	});

	test('turns away a call without a project key', async () => {
		const response = await fetch(`${gateway.url}/rest/v1/rpc/nothing`, { method: 'POST' });
		expect(response.status).toBe(401);
	});

	test.each([
		['/rest/v1/rpc/%', 400],
		['/rest/v1/rpc/%ff', 400],
		['//', 404],
	])('answers the address %s with %i', async (path, status) => {
		const headers = { apikey: gateway.anonKey };
		const sent = request(gateway.url, { path, method: 'POST', headers }).end();
		const [response] = await once(sent, 'response');
		expect(response.statusCode).toBe(status);
	});

	test('answers 503 while the database is away', async () => {
		const lost = await startGateway({
			connectionString: 'postgres://x@127.0.0.1:1/x',
			jwtSecret: SECRET,
		});
		const client = createClient(lost.url, lost.serviceRoleKey);
		expect(await client.rpc('greet')).toMatchObject({ status: 503, error: { code: 'PGRST000' } });
		await lost.stop();
	});

	test('gives the same keys for the same secret', async () => {
		const again = await startGateway({
			connectionString,
			jwtSecret: SECRET,
		});
		expect(again.serviceRoleKey).toBe(gateway.serviceRoleKey);
		await again.stop();
	});
});

async function asOwner(database: string, sql: string) {
	const client = new pg.Client({ connectionString: postgres.connectionString(database) });
	await client.connect();
	await client.query(sql);
	await client.end();
}

async function send(base: string | undefined, each: Case) {
	const role = 'role' in each ? each.role : 'service_role';
	const token = role && signToken({ ...each.claims, role }, SECRET);
	return await call(base, each.call, token, each.raw ?? each.args ?? {}, each.profile);
}

async function call(
	base: string | undefined,
	name: string,
	token: string | undefined,
	body: object | string = {},
	profile = 'public',
) {
	return await fetch(`${base}/rpc/${name}`, {
		method: 'POST',
		headers: {
			apikey: gateway.anonKey,
			'content-type': 'application/json',
			'content-profile': profile,
			...(token && { authorization: `Bearer ${token}` }),
		},
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}
