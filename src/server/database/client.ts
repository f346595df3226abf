import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { environment } from '../environment.ts';

/** The client that may do everything our functions may. It never signs anybody in, so all requests can share it. */
export function serviceClient(): SupabaseClient {
	const { SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY } = environment();
	shared ??= createClient(SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY, OPTIONS);
	return shared;
}

/** One for each sign-in, because a client remembers whom it signed in. */
export function visitorClient(): SupabaseClient {
	const { SUPABASE_URL, SUPABASE_ANON_KEY } = environment();
	return createClient(SUPABASE_URL, SUPABASE_ANON_KEY, OPTIONS);
}

/** Calls the database as the person whose access token it is. */
export function personClient(token: string): SupabaseClient {
	const { SUPABASE_URL, SUPABASE_ANON_KEY } = environment();
	const accessToken = async () => token;
	return createClient(SUPABASE_URL, SUPABASE_ANON_KEY, { ...OPTIONS, accessToken });
}

/** Longer than the database lets a statement run (the `statement_timeout` of our roles): what was cut off is undone. */
export const PATIENCE = 8_000;

const OPTIONS = {
	auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
	db: { retry: false },
	global: {
		fetch: (input: RequestInfo | URL, init?: RequestInit) =>
			fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(PATIENCE) }),
	},
};

let shared: SupabaseClient | undefined;
