import type { IncomingMessage } from 'node:http';
import type { TokenKeys } from './auth/keys.ts';
import { badKey, missingKey } from './refusals.ts';
import { readToken } from './token.ts';

/** Supabase requires one of the project's keys, also of people who are signed in. */
export function checkKey(request: IncomingMessage, keys: string[]) {
	const key = request.headers.apikey;
	if (!key) throw missingKey();
	if (!keys.includes(String(key))) throw badKey();
}

/** The caller: the role and claims of the bearer token, or `anon` without a token. */
export function readCaller(request: IncomingMessage, secret: string, keys?: TokenKeys): Caller {
	const [scheme, token] = (request.headers.authorization ?? '').split(' ');
	const claims = scheme?.toLowerCase() === 'bearer' && token ? readToken(token, secret, keys) : {};
	const role = String(claims.role ?? 'anon');
	return { role, claims: { ...claims, role }, signedIn: role !== 'anon' };
}

export type Caller = {
	role: string;
	claims: Record<string, unknown>;
	signedIn: boolean;
};
