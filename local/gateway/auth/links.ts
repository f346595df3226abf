import { createHash, randomInt } from 'node:crypto';
import type pg from 'pg';
import { AuthError } from './error.ts';
import { findUserByEmail, readEmail, type User } from './users.ts';

/**
 * `POST /otp`: makes a new secret for the link to sign in, which replaces the earlier one, and returns it with its
 * user. Nobody can sign up here: an unknown address is refused, and so is a second request within a minute.
 */
export async function newLink(db: pg.ClientBase, given: LinkParams, interval: number) {
	const email = readEmail(given.email);
	const user = await findUserByEmail(db, email);
	if (!user)
		throw given.create_user === false
			? new AuthError(422, 'otp_disabled', 'Signups not allowed for otp')
			: new AuthError(422, 'signup_disabled', 'Signups not allowed for this instance');
	const tokenHash = hashOf(email, String(randomInt(10 ** OTP_LENGTH)).padStart(OTP_LENGTH, '0'));
	const { rows } = await db.query<User>(
		`update auth.users set recovery_token = $2, recovery_sent_at = clock_timestamp()
		where id = $1 and coalesce(recovery_sent_at + make_interval(secs => $3) <= clock_timestamp(), true)
		returning *`,
		[user.id, tokenHash, interval],
	);
	if (!rows[0]) throw tooSoon(user, interval);
	return { user: rows[0], tokenHash };
}

/** `POST /verify` with a link's secret: its user. A secret works once, for an hour. */
export async function useLink(db: pg.ClientBase, given: VerifyParams): Promise<User> {
	if (!given.type) throw invalid('Verify requires a verification type');
	if (!given.token_hash) throw invalid('Verify requires either a token or a token hash');
	if (!['email', 'magiclink', 'recovery'].includes(given.type))
		throw invalid('Invalid email verification type');
	const { rows } = await db.query<User>(
		`update auth.users set recovery_token = null, email_confirmed_at = coalesce(email_confirmed_at, now())
		where recovery_token = $1 and recovery_sent_at + interval '1 hour' >= clock_timestamp() returning *`,
		[given.token_hash],
	);
	if (rows[0]) return rows[0];
	throw new AuthError(403, 'otp_expired', 'Email link is invalid or has expired');
}

/** The longest that Supabase Auth allows: the link's secret follows from the address and this code. */
const OTP_LENGTH = 10;

function hashOf(email: string, otp: string) {
	return createHash('sha224')
		.update(email + otp)
		.digest('hex');
}

function tooSoon({ recovery_sent_at: sentAt }: User, interval: number) {
	const left = Math.floor(interval - (Date.now() - (sentAt?.getTime() ?? 0)) / 1000);
	return new AuthError(
		429,
		'over_email_send_rate_limit',
		`For security purposes, you can only request this after ${left} seconds.`,
	);
}

function invalid(message: string) {
	return new AuthError(400, 'validation_failed', message);
}

type LinkParams = {
	email?: unknown;
	create_user?: boolean;
};

type VerifyParams = {
	type?: string;
	token_hash?: string;
};
