import type { IncomingMessage } from 'node:http';
import type pg from 'pg';
import type { Answer } from '../answer.ts';
import { readText } from '../request.ts';
import type { Auth } from './parts.ts';
import { requirePerson, requireService } from './caller.ts';
import { AuthError } from './error.ts';
import { newLink, useLink } from './links.ts';
import { beginSession, endSessions, refreshSession } from './sessions.ts';
import { createUser, findUser, updateUser, type UserParams, userFacts } from './users.ts';

/** The answer of Supabase Auth at `/auth/v1<path>`. */
export async function answerAuth(auth: Auth, request: IncomingMessage, url: URL): Promise<Answer> {
	const path = url.pathname.slice('/auth/v1'.length).replace(/\/$/, '');
	const user = /^\/admin\/users\/([^/]+)$/.exec(path)?.[1];
	const route = routes[`${request.method} ${user ? '/admin/users/:id' : path}`];
	if (!route)
		throw new AuthError(404, 'not_found', 'This stand-in has no such part of Supabase Auth');
	return await route(auth, request, { url, user });
}

const routes: Record<string, Route> = {
	async 'GET /.well-known/jwks.json'(auth) {
		return ok(auth.issuer.keys.jwks, { 'cache-control': 'public, max-age=600' });
	},

	async 'POST /otp'(auth, request) {
		const given = await readBody(request);
		return await inTransaction(auth.pool, async (db) => {
			const { user, tokenHash } = await newLink(db, given, auth.mailInterval);
			await auth.post.sendLink(user, tokenHash).catch((cause) => {
				throw new AuthError(500, 'unexpected_failure', `Error sending magic link email: ${cause}`);
			});
			return ok({});
		});
	},

	async 'POST /verify'(auth, request) {
		const given = await readBody(request);
		return await inTransaction(auth.pool, async (db) =>
			ok(await beginSession(db, await useLink(db, given), auth.issuer)),
		);
	},

	async 'POST /token'(auth, request, { url }) {
		if (url.searchParams.get('grant_type') !== 'refresh_token')
			throw new AuthError(400, 'invalid_credentials', 'unsupported_grant_type');
		const { refresh_token: given } = await readBody(request);
		const session = await inTransaction(auth.pool, (db) => refreshSession(db, given, auth.issuer));
		if (session) return ok(session);
		throw new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
	},

	async 'POST /logout'(auth, request, { url }) {
		const { session } = await requirePerson(auth, request);
		await endSessions(auth.pool, session, url.searchParams.get('scope') || 'global');
		return { status: 204 };
	},

	async 'GET /user'(auth, request) {
		return ok(userFacts((await requirePerson(auth, request)).user));
	},

	async 'POST /admin/users'(auth, request) {
		requireService(auth, request);
		return ok(userFacts(await createUser(auth.pool, await readBody<UserParams>(request))));
	},

	async 'PUT /admin/users/:id'(auth, request, { user }) {
		requireService(auth, request);
		const known = await findUser(auth.pool, user ?? '');
		if (!known) throw new AuthError(404, 'user_not_found', 'User not found');
		return ok(userFacts(await updateUser(auth.pool, known, await readBody<UserParams>(request))));
	},
};

async function readBody<Body extends object = Record<string, string>>(
	request: IncomingMessage,
): Promise<Body> {
	const text = await readText(request);
	try {
		return JSON.parse(text) as Body;
	} catch (error) {
		throw new AuthError(400, 'bad_json', `Could not parse request body as JSON: ${error}`);
	}
}

async function inTransaction<T>(pool: pg.Pool, work: (db: pg.PoolClient) => Promise<T>) {
	const db = await pool.connect();
	try {
		await db.query('begin');
		const result = await work(db);
		await db.query('commit');
		return result;
	} catch (error) {
		await db.query('rollback');
		throw error;
	} finally {
		db.release();
	}
}

function ok(body: object, headers: Record<string, string> = {}): Answer {
	return { status: 200, json: JSON.stringify(body), headers };
}

type Route = (
	auth: Auth,
	request: IncomingMessage,
	where: { url: URL; user: string | undefined },
) => Promise<Answer>;
