import { type AuthError, isAuthRetryableFetchError } from '@supabase/supabase-js';
import type { Helping } from '#domain/helping.ts';
import type { Staff } from '#domain/staff.ts';
import { DatabaseAway } from '../database/call.ts';
import { PATIENCE } from '../database/client.ts';
import { errorFacts, log } from '../log.ts';
import type { Refusal } from '../refusal.ts';
import { serviceAuth, visitorAuth } from './auth.ts';
import { callAsStaff } from './call.ts';
import { clearedCookie, readCookie, type Tokens, writeCookie } from './cookie.ts';

/**
 * The session of the person who is signed in. Undefined without a cookie, or when the cookie is forged, expired, revoked or
 * belongs to a removed person: then `forgetSession` clears it. The database is asked for every request, so a removed person
 * is out at once. Throws DatabaseAway.
 */
export async function readSession(request: Request): Promise<Session | undefined> {
	const sent = readCookie(request);
	const ends = sent && (await endOf(sent.access));
	if (!ends) return undefined;
	const left = ends - Date.now() / 1000;
	const renewed = left < EARLY ? await renew(sent).catch(unless(left > 0)) : undefined;
	if (!renewed && left <= 0) return undefined;
	const tokens = renewed ?? sent;
	const { value: staff } = await callAsStaff({ token: tokens.access }, 'staff_session', {});
	return staff && { token: tokens.access, staff, cookies: renewed ? [writeCookie(renewed)] : [] };
}

/** Signs in with the secret of a mailed link. A link that was used, has expired or never existed is refused: `link_used`. Throws DatabaseAway. */
export function enter(tokenHash: string): Promise<Entered> {
	// A double press: both get the one session that the link is good for.
	const begun =
		entering.get(tokenHash) ?? begin(tokenHash).finally(() => entering.delete(tokenHash));
	entering.set(tokenHash, begun);
	return begun;
}

const entering = new Map<string, Promise<Entered>>();

async function begin(tokenHash: string): Promise<Entered> {
	const refusal = { status: 410, reason: 'link_used' } as const;
	// Supabase Auth never makes a secret of another shape, so there is no need to ask.
	if (!/^[\w-]{20,200}$/.test(tokenHash)) return { refusal };
	const { data, error } = await visitorAuth().verifyOtp({
		token_hash: tokenHash,
		type: 'email',
	});
	if (error) throwIfAway(error);
	const tokens = tokensOf(data.session);
	if (!tokens) return { refusal };
	const begun = await callAsStaff({ token: tokens.access }, 'begin_session', {});
	// The link is good, but the person was removed after the mail was sent.
	return begun.refusal ? { refusal } : { cookies: [writeCookie(tokens)] };
}

/** Signs out; the Set-Cookie values that clear the cookie. Throws DatabaseAway when the session could not be ended. */
export async function leave(session: Session, where: 'here' | 'everywhere'): Promise<string[]> {
	await callAsStaff(session, 'end_session', { everywhere: where === 'everywhere' });
	// The session has ended in our database. This makes Supabase Auth forget the refresh tokens too.
	const scope = where === 'everywhere' ? 'global' : 'local';
	const { error } = await serviceAuth().admin.signOut(session.token, scope);
	if (error) log('auth_not_signed_out', errorFacts(error));
	return [clearedCookie];
}

/** When a token expires, in seconds since 1970; undefined when Supabase Auth did not make it. */
async function endOf(token: string): Promise<number | undefined> {
	const { data, error } = await serviceAuth().getClaims(token, { allowExpired: true });
	if (error) throwIfAway(error);
	return data?.claims.exp;
}

/**
 * Exchanges tokens for new ones, once for all requests that come together. Requests that reach different servers get the
 * same tokens, since Supabase Auth accepts a refresh token again for ten seconds. Undefined when it gives none.
 */
function renew(tokens: Tokens): Promise<Tokens | undefined> {
	const { refresh } = tokens;
	const begun = renewals.get(refresh) ?? refreshed(tokens).finally(() => renewals.delete(refresh));
	renewals.set(refresh, begun);
	return begun;
}

const renewals = new Map<string, Promise<Tokens | undefined>>();

async function refreshed({ refresh }: Tokens) {
	const { data, error } = await Promise.race([
		visitorAuth().refreshSession({ refresh_token: refresh }),
		tooLate(),
	]);
	if (error) throwIfAway(error);
	return tokensOf(data.session);
}

/** Gives up before supabase-js does: it tries for half a minute, too long for a page. */
function tooLate(): Promise<never> {
	return new Promise((_, reject) => {
		setTimeout(() => reject(new DatabaseAway('auth_away')), PATIENCE).unref();
	});
}

/** Lets a failed renewal pass while the old token is still good. */
function unless(stillGood: boolean) {
	return (error: unknown) => {
		if (!stillGood) throw error;
		return undefined;
	};
}

/** How many seconds before its end a token is renewed, so that it does not expire during a call. */
const EARLY = 60;

function tokensOf(session: { access_token: string; refresh_token: string } | null) {
	return session ? { access: session.access_token, refresh: session.refresh_token } : undefined;
}

/** A 429 counts as away: it says that our servers asked too often, and nothing about this person. */
function throwIfAway(error: AuthError) {
	const { status = 0, code = 'auth_away' } = error;
	if (isAuthRetryableFetchError(error) || status === 429 || status >= 500)
		throw new DatabaseAway(code);
}

export { forgetSession } from './cookie.ts';
export { requestLink } from './link.ts';

export type Session = {
	/** The person's own access token. */
	token: string;
	staff: Staff & { helping?: Helping };
	/** Set-Cookie values to add to the answer, often none. */
	cookies: string[];
};

type Entered =
	| { cookies: string[]; refusal?: undefined }
	| { cookies?: undefined; refusal: Refusal<'link_used'> };
