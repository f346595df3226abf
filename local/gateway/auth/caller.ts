import type { IncomingMessage } from 'node:http';
import type { Auth } from './parts.ts';
import { Refusal } from '../refusals.ts';
import { readToken } from '../token.ts';
import { AuthError } from './error.ts';
import { findSession } from './sessions.ts';
import { findUser } from './users.ts';

/** The person and the session of the bearer token. */
export async function requirePerson(auth: Auth, request: IncomingMessage) {
	const { sub, session_id: id } = readClaims(auth, request);
	if (!sub) throw new AuthError(403, 'bad_jwt', 'invalid claim: missing sub claim');
	const user = await findUser(auth.pool, String(sub));
	if (!user)
		throw new AuthError(403, 'user_not_found', 'User from sub claim in JWT does not exist');
	const session = await findSession(auth.pool, String(id));
	if (!session)
		throw new AuthError(
			403,
			'session_not_found',
			'Session from session_id claim in JWT does not exist',
		);
	return { user, session };
}

/** Refuses every key but the project's service key. */
export function requireService(auth: Auth, request: IncomingMessage) {
	if (readClaims(auth, request).role !== 'service_role')
		throw new AuthError(403, 'not_admin', 'User not allowed');
}

function readClaims(auth: Auth, request: IncomingMessage) {
	const token = /^bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
	if (!token)
		throw new AuthError(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
	try {
		return readToken(token, auth.secret, auth.issuer.keys);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const reason = (error.body as { message: string }).message;
		throw new AuthError(
			403,
			'bad_jwt',
			`invalid JWT: unable to parse or verify signature, ${reason}`,
		);
	}
}
