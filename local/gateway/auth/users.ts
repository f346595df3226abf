import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { AuthError } from './error.ts';

export async function findUser(db: Queryable, id: string): Promise<User | undefined> {
	if (!UUID.test(id)) return undefined;
	const { rows } = await db.query<User>('select * from auth.users where id = $1', [id]);
	return rows[0];
}

export async function findUserByEmail(db: Queryable, email: string): Promise<User | undefined> {
	const { rows } = await db.query<User>('select * from auth.users where email = $1', [email]);
	return rows[0];
}

/** `POST /admin/users` */
export async function createUser(db: Queryable, given: UserParams): Promise<User> {
	if (!given.email) throw invalid('Cannot create a user without either an email or phone');
	if (given.id !== undefined && !UUID.test(given.id))
		throw invalid('ID must conform to the uuid v4 format');
	const { rows } = await db.query<User>(
		`insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
		values ($1, $2, case when $3 then now() end, $4) on conflict (email) do nothing returning *`,
		[
			given.id ?? randomUUID(),
			readEmail(given.email),
			given.email_confirm === true,
			given.user_metadata ?? {},
		],
	);
	if (rows[0]) return rows[0];
	throw new AuthError(
		422,
		'email_exists',
		'A user with this email address has already been registered',
	);
}

/** `PUT /admin/users/<id>`: the given values replace the old ones, and metadata is merged by key. */
export async function updateUser(db: Queryable, user: User, given: UserParams): Promise<User> {
	const { rows } = await db.query<User>(
		`update auth.users set
			email = coalesce($2, email), raw_user_meta_data = raw_user_meta_data || $3, updated_at = now(),
			email_confirmed_at = case when $4 then coalesce(email_confirmed_at, now()) else email_confirmed_at end
		where id = $1 returning *`,
		[
			user.id,
			given.email && readEmail(given.email),
			given.user_metadata ?? {},
			given.email_confirm === true,
		],
	);
	return rows[0]!;
}

/** As the API shows a user. */
export function userFacts(user: User) {
	return {
		id: user.id,
		aud: 'authenticated',
		role: 'authenticated',
		email: user.email,
		email_confirmed_at: user.email_confirmed_at ?? undefined,
		phone: '',
		confirmed_at: user.email_confirmed_at ?? undefined,
		recovery_sent_at: user.recovery_sent_at ?? undefined,
		last_sign_in_at: user.last_sign_in_at ?? undefined,
		app_metadata: user.raw_app_meta_data,
		user_metadata: user.raw_user_meta_data,
		identities: [],
		created_at: user.created_at,
		updated_at: user.updated_at,
		is_anonymous: false,
	};
}

/** Supabase Auth stores addresses in lower case. */
export function readEmail(email: unknown): string {
	if (typeof email !== 'string' || email === '') throw invalid('An email address is required');
	if (email.length > 255) throw invalid('An email address is too long');
	if (!/^[^\s@]+@[^\s@]+$/.test(email))
		throw invalid('Unable to validate email address: invalid format');
	return email.toLowerCase();
}

function invalid(message: string) {
	return new AuthError(400, 'validation_failed', message);
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

type Queryable = Pick<pg.Pool, 'query'>;

export type User = {
	id: string;
	email: string;
	email_confirmed_at: Date | null;
	recovery_token: string | null;
	recovery_sent_at: Date | null;
	last_sign_in_at: Date | null;
	raw_app_meta_data: object;
	raw_user_meta_data: Record<string, unknown>;
	created_at: Date;
	updated_at: Date;
};

export type UserParams = {
	id?: string;
	email?: string;
	email_confirm?: boolean;
	user_metadata?: object;
};
