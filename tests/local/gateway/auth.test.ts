import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newSigningKey } from '#local/gateway/auth/keys.ts';
import { type Gateway, startGateway } from '#local/gateway.ts';
import { type Mailbox, startMailbox } from '#local/mailbox.ts';
import { type Postgres, startPostgres } from '#local/postgres.ts';

const signingKey = newSigningKey();
const EMAIL = 'ann@example.org';

let folder: string;
let postgres: Postgres;
let connectionString: string;
let mailbox: Mailbox;
let gateway: Gateway;
let owner: pg.Pool;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'auth-'));
	postgres = await startPostgres(join(folder, 'postgres'), { fsync: 'off' });
	connectionString = postgres.connectionString('postgres');
	owner = new pg.Pool({ connectionString });
	owner.on('error', () => {});
	await owner.query(`create function public.who_am_i() returns jsonb language sql volatile as
		$$ select current_setting('request.jwt.claims')::jsonb || jsonb_build_object('as', current_user) $$`);
	mailbox = await startMailbox({ folder: join(folder, 'mail') });
	gateway = await start();
});

beforeEach(() => owner.query('delete from auth.users'));

afterAll(async () => {
	await gateway?.stop();
	await mailbox?.stop();
	await owner?.end();
	await postgres?.stop();
	await rm(folder, { recursive: true, force: true });
});

const start = (port = 0) =>
	startGateway({
		connectionString,
		port,
		auth: {
			connectionString,
			signingKey,
			smtpUrl: mailbox.smtpUrl,
			mailFrom: 'Hub <hub@example.org>',
			siteUrl: () => 'http://localhost:4321',
		},
	});
const clientWith = (key: string) =>
	createClient(gateway.url, key, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
	});
const anon = () => clientWith(gateway.anonKey);
const service = () => clientWith(gateway.serviceRoleKey);

describe('a link by mail', () => {
	test('goes to a user that there is, in their language', async () => {
		await addUser({ lang: 'cy' });
		expect(await ask(anon())).toMatchObject({ error: null });
		const [mail] = mailbox.list(EMAIL);
		expect(mail?.subject).toBe('Mewngofnodi i’r hwb');
		expect(mail?.html).toContain('lang="cy"');
		expect(mail?.html).not.toMatch(/\{\{|lang="en"/);
		expect(mail?.links[0]).toMatch(
			/^http:\/\/localhost:4321\/cy\/staff\/enter\/\?token_hash=[\da-f]{56}$/,
		);
	});

	test('is in English where no language is known', async () => {
		await addUser();
		await ask(anon());
		expect(mailbox.list(EMAIL)[0]).toMatchObject({
			subject: 'Sign in to the hub',
			links: [expect.stringContaining('http://localhost:4321/staff/enter/?'), expect.anything()],
		});
	});

	test('goes to nobody else: 422 otp_disabled, and without a wish not to sign up, signup_disabled', async () => {
		const before = mailbox.list().length;
		expect(await ask(anon())).toMatchObject({ error: { status: 422, code: 'otp_disabled' } });
		const { error } = await anon().auth.signInWithOtp({ email: EMAIL });
		expect(error).toMatchObject({ status: 422, code: 'signup_disabled' });
		expect(mailbox.list()).toHaveLength(before);
	});

	test('goes to one address once a minute: 429', async () => {
		await addUser();
		await ask(anon());
		const { error } = await ask(anon());
		expect(error).toMatchObject({ status: 429, code: 'over_email_send_rate_limit' });
		expect(error?.message).toMatch(
			/^For security purposes, you can only request this after \d\d seconds\.$/,
		);
		await passSeconds(60);
		expect(await ask(anon())).toMatchObject({ error: null });
	});

	test('that can not be sent costs no minute', async () => {
		await addUser();
		mailbox.refuse(true);
		const { error } = await ask(anon());
		mailbox.refuse(false);
		expect(error?.status).toBe(500);
		expect(await ask(anon())).toMatchObject({ error: null });
	});

	test('signs in once', async () => {
		const secret = await newLink();
		const ends = await Promise.all(Array.from({ length: 5 }, () => follow(secret)));
		expect(ends.filter(({ error }) => !error)).toHaveLength(1);
		for (const { error } of ends.filter((end) => end.error))
			expect(error).toMatchObject({
				status: 403,
				code: 'otp_expired',
				message: 'Email link is invalid or has expired',
			});
	});

	test('signs in for an hour', async () => {
		const secret = await newLink();
		await passSeconds(3601);
		expect((await follow(secret)).error).toMatchObject({ status: 403, code: 'otp_expired' });
	});

	test('is replaced by the next one', async () => {
		const earlier = await newLink();
		await passSeconds(60);
		await ask(anon());
		expect((await follow(earlier)).error).toMatchObject({ code: 'otp_expired' });
		expect(await follow(secretIn())).toMatchObject({ error: null });
	});
});

describe('a session', () => {
	test('has a token with the claims of the real one, signed as the key set says', async () => {
		const { session, user } = await signIn();
		const { data, error } = await anon().auth.getClaims(session.access_token);
		expect(error).toBeNull();
		const now = Math.floor(Date.now() / 1000);
		expect(data?.header).toEqual({ alg: 'ES256', kid: signingKey.kid, typ: 'JWT' });
		expect(data?.claims).toEqual({
			iss: `${gateway.url}/auth/v1`,
			sub: user.id,
			aud: 'authenticated',
			exp: expect.toSatisfy((exp: number) => Math.abs(exp - now - 3600) < 10),
			iat: expect.toSatisfy((iat: number) => Math.abs(iat - now) < 10),
			email: EMAIL,
			phone: '',
			app_metadata: { provider: 'email', providers: ['email'] },
			user_metadata: {},
			role: 'authenticated',
			aal: 'aal1',
			amr: [
				{
					method: 'otp',
					timestamp: expect.toSatisfy((timestamp: number) => Math.abs(timestamp - now) < 10),
				},
			],
			session_id: expect.stringMatching(/^[\da-f-]{36}$/),
			is_anonymous: false,
		});
		const { keys } = await (await fetch(`${gateway.url}/auth/v1/.well-known/jwks.json`)).json();
		expect(Object.keys(keys[0])).not.toContain('d');
		const [header, payload, signature] = session.access_token.split('.');
		const key = createPublicKey({ key: keys[0], format: 'jwk' });
		const signed = Buffer.from(`${header}.${payload}`);
		expect(
			verify(
				'sha256',
				signed,
				{ key, dsaEncoding: 'ieee-p1363' },
				Buffer.from(signature!, 'base64url'),
			),
		).toBe(true);
	});

	test('is known to the database', async () => {
		const { session, user } = await signIn();
		const person = createClient(gateway.url, gateway.anonKey, {
			accessToken: async () => session.access_token,
		});
		expect((await person.rpc('who_am_i')).data).toMatchObject({
			as: 'authenticated',
			sub: user.id,
			email: EMAIL,
		});
	});

	test.each([
		[
			'of somebody else',
			(token: string) =>
				token.replace(/[^.]+$/, (signature) => `${signature.slice(0, -8)}AAAAAAAA`),
		],
		['without a signature', (token: string) => token.replace(/[^.]+$/, '')],
		['that claims another', (token: string) => withPayload(token, { sub: 'x' })],
		[
			'that names no algorithm',
			(token: string) => token.replace(/^[^.]+/, encode({ alg: 'none' })),
		],
		[
			'signed with the public key',
			(token: string) => token.replace(/^[^.]+/, encode({ alg: 'HS256' })),
		],
	])('with a token %s is refused', async (_, change) => {
		const token = change((await signIn()).session.access_token);
		expect((await anon().auth.getClaims(token)).data).toBeNull();
		const person = createClient(gateway.url, gateway.anonKey, { accessToken: async () => token });
		expect(await person.rpc('who_am_i')).toMatchObject({
			status: 401,
			error: { code: 'PGRST301' },
		});
		expect((await anon().auth.getUser(token)).error).toMatchObject({
			status: 403,
			code: 'bad_jwt',
		});
	});

	test('is renewed with a new refresh token, and the same session and time of signing in', async () => {
		const { session } = await signIn();
		const renewed = await refresh(session.refresh_token);
		expect(renewed.data.session?.refresh_token).not.toBe(session.refresh_token);
		const claims = [session, renewed.data.session!].map(({ access_token: token }) =>
			payloadOf(token),
		);
		for (const key of ['session_id', 'amr', 'sub'])
			expect(claims[1]![key]).toEqual(claims[0]![key]);
	});

	test('is renewed by two tabs at once, which then hold the same', async () => {
		const { session } = await signIn();
		const renewed = await Promise.all(
			Array.from({ length: 6 }, () => refresh(session.refresh_token)),
		);
		const tokens = renewed.map(({ data }) => data.session?.refresh_token);
		expect(new Set(tokens).size).toBe(1);
		expect(tokens[0]).toBeTruthy();
	});

	test('is renewed again by a client that lost the answer, however late', async () => {
		const { session } = await signIn();
		const lost = await refresh(session.refresh_token);
		await passSeconds(600);
		const again = await refresh(session.refresh_token);
		expect(again.data.session?.refresh_token).toBe(lost.data.session?.refresh_token);
	});

	test('ends when an old refresh token comes back after ten seconds', async () => {
		const { session } = await signIn();
		const second = (await refresh(session.refresh_token)).data.session!;
		const third = (await refresh(second.refresh_token)).data.session!;
		await passSeconds(11);
		const used = { status: 400, code: 'refresh_token_already_used' };
		expect((await refresh(session.refresh_token)).error).toMatchObject(used);
		await passSeconds(11);
		expect((await refresh(third.refresh_token)).error).toMatchObject(used);
	});

	test('is not renewed with what never was a refresh token', async () => {
		expect((await refresh('abcdefghijkl')).error).toMatchObject({
			status: 400,
			code: 'refresh_token_not_found',
		});
	});

	test.each([
		['local', [true, false]],
		['global', [true, true]],
	] as const)('signed out with scope %s', async (scope, ends) => {
		const here = (await signIn()).session;
		await passSeconds(60);
		const there = (await signIn()).session;
		expect((await service().auth.admin.signOut(here.access_token, scope)).error).toBeNull();
		const users = [here, there].map(({ access_token: token }) => anon().auth.getUser(token));
		expect((await Promise.all(users)).map(({ error }) => Boolean(error))).toEqual(ends);
		const renewed = [here, there].map(({ refresh_token: token }) => refresh(token));
		expect((await Promise.all(renewed)).map(({ error }) => Boolean(error))).toEqual(ends);
	});

	test('outlives a restart', async () => {
		const { session, user } = await signIn();
		const port = Number(new URL(gateway.url).port);
		await gateway.stop();
		gateway = await start(port);
		expect((await anon().auth.getUser(session.access_token)).data.user?.id).toBe(user.id);
		expect((await refresh(session.refresh_token)).error).toBeNull();
	});
});

describe('users', () => {
	test('are managed with the service key, under ids of our choice', async () => {
		const id = '0b7e7a3e-93c5-4c39-9d3c-6a4e0f6d2a11';
		const { admin } = service().auth;
		const user = {
			id,
			email: 'Ann@Example.org',
			email_confirm: true,
			user_metadata: { lang: 'en' },
		};
		expect((await admin.createUser(user)).data.user).toMatchObject({ id, email: EMAIL });
		expect((await admin.createUser(user)).error).toMatchObject({
			status: 422,
			code: 'email_exists',
		});
		const changed = await admin.updateUserById(id, { user_metadata: { lang: 'cy' } });
		expect(changed.data.user?.user_metadata).toEqual({ lang: 'cy' });
		expect(changed.data.user?.email_confirmed_at).toBeTruthy();
		await owner.query('delete from auth.users');
		expect((await admin.updateUserById(id, {})).error).toMatchObject({
			status: 404,
			code: 'user_not_found',
		});
	});

	test('are not managed with any other', async () => {
		const { session, user } = await signIn();
		const { admin } = anon().auth;
		const refused = { status: 403, code: 'not_admin' };
		expect((await admin.createUser({ email: EMAIL })).error).toMatchObject(refused);
		expect((await admin.updateUserById(user.id, {})).error).toMatchObject(refused);
		const apikey = gateway.anonKey;
		const authorization = `Bearer ${session.access_token}`;
		const statusWith = async (headers: object) =>
			(
				await fetch(`${gateway.url}/auth/v1/admin/users`, {
					method: 'POST',
					headers: { ...headers },
				})
			).status;
		expect(await statusWith({ apikey, authorization })).toBe(403);
		expect(await statusWith({ apikey })).toBe(401);
		expect(await statusWith({})).toBe(401);
	});
});

test('words errors as the client’s version of the API has them', async () => {
	const wrong = async (headers: object) => {
		const response = await fetch(`${gateway.url}/auth/v1/verify`, {
			method: 'POST',
			headers: { ...headers },
			body: JSON.stringify({ type: 'email', token_hash: 'x' }),
		});
		expect(response.headers.get('x-sb-error-code')).toBe('otp_expired');
		return await response.json();
	};
	const msg = 'Email link is invalid or has expired';
	expect(await wrong({})).toEqual({ code: 403, error_code: 'otp_expired', msg });
	expect(await wrong({ 'x-supabase-api-version': '2024-01-01' })).toEqual({
		code: 'otp_expired',
		message: msg,
	});
});

async function addUser(metadata: object = {}) {
	const { data } = await service().auth.admin.createUser({
		email: EMAIL,
		email_confirm: true,
		user_metadata: metadata,
	});
	return data.user;
}

function ask(client: SupabaseClient) {
	return client.auth.signInWithOtp({ email: EMAIL, options: { shouldCreateUser: false } });
}

async function newLink() {
	await addUser();
	await ask(anon());
	return secretIn();
}

function secretIn() {
	return new URL(mailbox.list(EMAIL)[0]!.links[0]!).searchParams.get('token_hash')!;
}

function follow(secret: string) {
	return anon().auth.verifyOtp({ token_hash: secret, type: 'email' });
}

async function signIn() {
	const { data } = await follow(await newLink());
	return { session: data.session!, user: data.user! };
}

function refresh(token: string) {
	return anon().auth.refreshSession({ refresh_token: token });
}

/** As if so much time had passed. */
async function passSeconds(seconds: number) {
	const ago = `- make_interval(secs => ${seconds})`;
	await owner.query(`update auth.users set recovery_sent_at = recovery_sent_at ${ago};
		update auth.refresh_tokens set updated_at = updated_at ${ago}`);
}

function payloadOf(token: string) {
	return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
}

function withPayload(token: string, changed: object) {
	const [header, , signature] = token.split('.');
	return [header, encode({ ...payloadOf(token), ...changed }), signature].join('.');
}

function encode(value: object) {
	return Buffer.from(JSON.stringify(value)).toString('base64url');
}
