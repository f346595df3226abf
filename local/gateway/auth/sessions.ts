import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { AuthError } from './error.ts';
import type { TokenKeys } from './keys.ts';
import { findUser, type User, userFacts } from './users.ts';

/** Begins a session for a link. The answer is a session of supabase-js. */
export async function beginSession(db: pg.ClientBase, user: User, issuer: Issuer) {
	const { rows } = await db.query<Session>(
		'insert into auth.sessions (user_id) values ($1) returning *',
		[user.id],
	);
	await db.query('update auth.users set last_sign_in_at = now() where id = $1', [user.id]);
	const token = await newRefreshToken(db, rows[0]!.id);
	return tokens(user, rows[0]!, token, issuer);
}

/**
 * `POST /token?grant_type=refresh_token`. Each token works once. A used token works again if its successor was never
 * used (the client did not get the answer), or within ten seconds (two tabs asked at once). Otherwise it was stolen,
 * and the whole session ends: the result is then undefined and not an error, because the end must be committed.
 */
export async function refreshSession(db: pg.ClientBase, given: unknown, issuer: Issuer) {
	const session = await lockSession(db, given);
	const { rows } = await db.query<RefreshToken>(
		`select *, updated_at + interval '10 seconds' > clock_timestamp() as fresh
		from auth.refresh_tokens where token = $1`,
		[given],
	);
	const used = rows[0]!;
	const active = await activeToken(db, session.id);
	const repeated = used.revoked && active?.parent === used.token;
	if (used.revoked && !repeated && !used.fresh) {
		await db.query(
			'update auth.refresh_tokens set revoked = true, updated_at = now() where session_id = $1 and not revoked',
			[session.id],
		);
		return undefined;
	}
	await db.query('update auth.sessions set refreshed_at = now() where id = $1', [session.id]);
	const token = repeated ? active.token : await swap(db, session.id, used);
	return tokens((await findUser(db, session.user_id))!, session, token, issuer);
}

/** `POST /logout`: deletes the sessions with their refresh tokens. */
export async function endSessions(db: pg.Pool, session: Session, scope: string) {
	const rest = { local: 'id = $1', global: 'user_id = $2' };
	const which = rest[scope as keyof typeof rest];
	if (!which)
		throw new AuthError(
			400,
			'validation_failed',
			`Unsupported logout scope ${JSON.stringify(scope)}`,
		);
	await db.query(`delete from auth.sessions where ${which} and ($1::uuid, $2::uuid) is not null`, [
		session.id,
		session.user_id,
	]);
}

export async function findSession(db: pg.Pool, id: string): Promise<Session | undefined> {
	const { rows } = await db.query<Session>('select * from auth.sessions where id::text = $1', [id]);
	return rows[0];
}

async function lockSession(db: pg.ClientBase, token: unknown) {
	const { rows } = await db.query<Session>(
		`select session.* from auth.sessions as session
		join auth.refresh_tokens as known on known.session_id = session.id
		where known.token = $1 for update of session`,
		[token],
	);
	if (rows[0]) return rows[0];
	throw new AuthError(
		400,
		'refresh_token_not_found',
		'Invalid Refresh Token: Refresh Token Not Found',
	);
}

async function activeToken(db: pg.ClientBase, session: string) {
	const { rows } = await db.query<RefreshToken>(
		'select * from auth.refresh_tokens where session_id = $1 and not revoked order by id desc limit 1',
		[session],
	);
	return rows[0];
}

async function swap(db: pg.ClientBase, session: string, used: RefreshToken) {
	await db.query(
		'update auth.refresh_tokens set revoked = true, updated_at = clock_timestamp() where id = $1',
		[used.id],
	);
	return await newRefreshToken(db, session, used.token);
}

async function newRefreshToken(db: pg.ClientBase, session: string, parent?: string) {
	const token = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
	await db.query(
		'insert into auth.refresh_tokens (token, parent, session_id) values ($1, $2, $3)',
		[token, parent ?? null, session],
	);
	return token;
}

function tokens(user: User, session: Session, refreshToken: string, issuer: Issuer) {
	const now = Math.floor(Date.now() / 1000);
	const expires = now + TOKEN_SECONDS;
	const claims = {
		iss: issuer.url(),
		sub: user.id,
		aud: 'authenticated',
		exp: expires,
		iat: now,
		email: user.email,
		phone: '',
		app_metadata: user.raw_app_meta_data,
		user_metadata: user.raw_user_meta_data,
		role: 'authenticated',
		aal: 'aal1',
		amr: [{ method: 'otp', timestamp: Math.floor(session.created_at.getTime() / 1000) }],
		session_id: session.id,
		is_anonymous: false,
	};
	return {
		access_token: issuer.keys.sign(claims),
		token_type: 'bearer',
		expires_in: TOKEN_SECONDS,
		expires_at: expires,
		refresh_token: refreshToken,
		user: userFacts(user),
	};
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** The lifetime of an access token; the same as in Supabase projects. */
const TOKEN_SECONDS = 3600;

/** Signs access tokens. */
export type Issuer = {
	keys: TokenKeys;
	url(): string;
};

export type Session = {
	id: string;
	user_id: string;
	created_at: Date;
};

type RefreshToken = {
	id: string;
	token: string;
	parent: string | null;
	revoked: boolean;
	fresh: boolean;
};
