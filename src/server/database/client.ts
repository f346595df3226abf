import { PostgrestClient } from '@supabase/postgrest-js';
import { environment } from '../environment.ts';

/** Calls SQL functions with the key that may do everything our functions may. All requests can share it. */
export function serviceClient(): PostgrestClient {
	const { SUPABASE_SERVICE_ROLE_KEY: key } = environment();
	shared ??= clientWith(key, key);
	return shared;
}

/** Calls SQL functions as the person whose access token it is. */
export function personClient(token: string): PostgrestClient {
	return clientWith(environment().SUPABASE_ANON_KEY, token);
}

/** Longer than the database lets a statement run (the `statement_timeout` of our roles): what was cut off is undone. */
export const PATIENCE = 8_000;

export function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
	return fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(PATIENCE) });
}

/** As supabase-js makes its client for the database, without what else supabase-js has: 730 kB that residents' doors never use. */
function clientWith(key: string, token: string) {
	return new PostgrestClient(`${environment().SUPABASE_URL}/rest/v1`, {
		schema: 'public',
		headers: { apikey: key, Authorization: `Bearer ${token}` },
		fetch: patientFetch,
		retry: false,
	});
}

let shared: PostgrestClient | undefined;
