import { type AuthError, isAuthRetryableFetchError } from '@supabase/supabase-js';
import type { Staff } from '#domain/staff.ts';
import { DatabaseAway } from '../database/call.ts';
import { PATIENCE, serviceClient, visitorClient } from '../database/client.ts';
import { errorFacts, log } from '../log.ts';
import type { Refusal } from '../refusal.ts';
import { callAsStaff } from './call.ts';
import { clearedCookie, readCookie, type Tokens, writeCookie } from './cookie.ts';

/**
 * Who is signed in; undefined for nobody: no cookie, or one that is forged, over, revoked or a removed person's (see
 * `forgetSession`). The database is asked each time, so that whoever is out is out at once. Throws DatabaseAway.
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

/** Signs in with the secret of a link. The refusal's reason is `link_used`: used, run out, or never one. Throws DatabaseAway. */
export async function enter(tokenHash: string): Promise<Entered> {
	const refusal = { status: 410, reason: 'link_used' } as const;
	// Anything else is not even worth a question.
	if (!/^[\w-]{20,200}$/.test(tokenHash)) return { refusal };
	const { data, error } = await visitorClient().auth.verifyOtp({
		token_hash: tokenHash,
		type: 'email',
	});
	if (error) throwIfAway(error);
	const tokens = tokensOf(data.session);
	if (!tokens) return { refusal };
	const begun = await callAsStaff({ token: tokens.access }, 'begin_session', {});
	// Whoever was removed after the mail has a good link to nowhere.
	return begun.refusal ? { refusal } : { cookies: [writeCookie(tokens)] };
}

/** Signs out; the Set-Cookie values that clear the cookie. Throws DatabaseAway when the session could not be ended. */
export async function leave(session: Session, where: 'here' | 'everywhere'): Promise<string[]> {
	await callAsStaff(session, 'end_session', { everywhere: where === 'everywhere' });
	// What counts is done. This only lets Supabase forget the refresh tokens too.
	const scope = where === 'everywhere' ? 'global' : 'local';
	const { error } = await serviceClient().auth.admin.signOut(session.token, scope);
	if (error) log('auth_not_signed_out', errorFacts(error));
	return [clearedCookie];
}

/** When a token ends, in seconds; undefined when it is not one of Supabase Auth's. */
async function endOf(token: string): Promise<number | undefined> {
	const { data, error } = await serviceClient().auth.getClaims(token, { allowExpired: true });
	if (error) throwIfAway(error);
	return data?.claims.exp;
}

/**
 * New tokens for old ones, once however many requests of a page come together. Two that reach different servers get the
 * same from Supabase Auth, which takes a refresh token again for ten seconds. Undefined when there are none to be had.
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
		visitorClient().auth.refreshSession({ refresh_token: refresh }),
		tooLate(),
	]);
	if (error) throwIfAway(error);
	return tokensOf(data.session);
}

/** supabase-js would try again for half a minute, and nobody waits that long for a page. */
function tooLate(): Promise<never> {
	return new Promise((_, reject) => {
		setTimeout(() => reject(new DatabaseAway('auth_away')), PATIENCE).unref();
	});
}

/** While a token is still good, it matters little that there is no new one. */
function unless(stillGood: boolean) {
	return (error: unknown) => {
		if (!stillGood) throw error;
		return undefined;
	};
}

/** So early, in seconds, that no call made with a token meets its end. */
const EARLY = 60;

function tokensOf(session: { access_token: string; refresh_token: string } | null) {
	return session ? { access: session.access_token, refresh: session.refresh_token } : undefined;
}

/** Also when Supabase Auth has had too many questions from our servers: that says nothing about who asks. */
function throwIfAway(error: AuthError) {
	const { status = 0, code = 'auth_away' } = error;
	if (isAuthRetryableFetchError(error) || status === 429 || status >= 500)
		throw new DatabaseAway(code);
}

export { forgetSession } from './cookie.ts';
export { requestLink } from './link.ts';

export interface Session {
	/** The person's own access token. */
	token: string;
	staff: Staff;
	/** Set-Cookie values to add to the answer, often none. */
	cookies: string[];
}

type Entered =
	| { cookies: string[]; refusal?: undefined }
	| { cookies?: undefined; refusal: Refusal<'link_used'> };
