import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { patientFetch } from '../database/client.ts';
import { environment } from '../environment.ts';

/** Supabase Auth with the key that may manage its users. It never signs anybody in, so all requests can share it. */
export function serviceAuth(): Auth {
	const { SUPABASE_SERVICE_ROLE_KEY } = environment();
	shared ??= authWith(SUPABASE_SERVICE_ROLE_KEY);
	return shared;
}

/** One for each sign-in, because a client remembers whom it signed in. */
export function visitorAuth(): Auth {
	return authWith(environment().SUPABASE_ANON_KEY);
}

function authWith(key: string) {
	return createClient(environment().SUPABASE_URL, key, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		global: { fetch: patientFetch },
	}).auth;
}

let shared: Auth | undefined;

type Auth = SupabaseClient['auth'];
