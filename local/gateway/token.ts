import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TokenKeys } from './auth/keys.ts';
import { invalidToken } from './refusals.ts';

/** A JSON web token signed with HS256. */
export function signToken(claims: Claims, secret: string) {
	const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
	return `${content}.${sign(content, secret)}`;
}

/**
 * The claims of a token. Throws a refusal (401) in PostgREST's words. The secret signs the project's keys (HS256), and
 * Supabase Auth's keys sign the tokens of people (ES256).
 */
export function readToken(token: string, secret: string, keys?: TokenKeys): Claims {
	const [header, payload, signature, ...rest] = token.split('.');
	if (!header || !payload || signature === undefined || rest.length)
		throw invalidToken('JWSError (CompactDecodeError Invalid number of parts: Expected 3 parts)');
	const { alg, kid } = decodeHeader(header);
	const content = `${header}.${payload}`;
	const good =
		alg === 'ES256'
			? keys?.isSignedBy(content, signature, kid)
			: sameText(signature, sign(content, secret));
	if (!good) throw invalidToken('JWSError JWSInvalidSignature');
	const claims = decode(payload);
	const now = Date.now() / 1000;
	if (typeof claims.exp === 'number' && now > claims.exp + ALLOWED_SKEW)
		throw invalidToken('JWT expired');
	return claims;
}

const ALLOWED_SKEW = 30;

function sign(content: string, secret: string) {
	return createHmac('sha256', secret).update(content).digest('base64url');
}

function sameText(a: string, b: string) {
	return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function encode(value: unknown) {
	return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decodeHeader(text: string): Claims {
	try {
		return decode(text);
	} catch {
		throw invalidToken('JWSError (JSONDecodeError "Not valid UTF-8")');
	}
}

function decode(text: string): Claims {
	return JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims;
}

type Claims = Record<string, unknown> & { role?: string; exp?: number };
