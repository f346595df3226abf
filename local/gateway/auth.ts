import { readFile } from 'node:fs/promises';
import { asRefusal } from './auth/error.ts';
import { newSigningKey, type SigningKey, tokenKeys } from './auth/keys.ts';
import type { Auth } from './auth/parts.ts';
import { openPost, type PostOptions } from './auth/post.ts';
import { answerAuth } from './auth/routes.ts';
import { openPool } from './pool.ts';

/**
 * A stand-in for the part of Supabase Auth that signs staff in: links by mail, sessions with rotating refresh tokens,
 * and users, which the service key may manage. Statuses, error codes and claims are those of supabase/auth v2.
 */
export async function openAuth(
	options: AuthOptions,
	secret: string,
	url: () => string,
): Promise<Auth> {
	const pool = openPool({ connectionString: options.connectionString, max: 5 });
	await pool.query(await readFile(new URL('auth/schema.sql', import.meta.url), 'utf8'));
	const keys = tokenKeys(options.signingKey ?? newSigningKey());
	const post = openPost(options);
	const auth: Auth = {
		pool,
		post,
		secret,
		mailInterval: options.mailInterval ?? 60,
		issuer: { keys, url: () => `${url()}/auth/v1` },
		answer: (request, address) =>
			answerAuth(auth, request, address).catch((error) => {
				throw asRefusal(error, request);
			}),
		async stop() {
			post.close();
			await pool.end();
		},
	};
	return auth;
}

export interface AuthOptions extends PostOptions {
	/** Signs in as the database's owner, because users and sessions are in its schema `auth`. */
	connectionString: string;
	/** Signs access tokens. Without it, each start makes a new key. */
	signingKey?: SigningKey;
	/** Seconds between two mails to one address. The default is Supabase's, 60. */
	mailInterval?: number;
}
