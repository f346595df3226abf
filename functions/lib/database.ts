import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { environment } from './environment.ts';

/**
 * Calls one of the SQL functions that are our API. A refusal that the database means (`PTnnn`) is a value; a database
 * that can't be reached throws DatabaseAway; anything else throws an error that carries only a code.
 */
export async function callDatabase<Value>(name: string, args: object): Promise<Outcome<Value>> {
	const { data, error, status } = await send(name, args);
	if (!error) return { value: data as Value };
	const { code, message, hint } = error;
	if (/^PT4\d\d$/.test(code)) return { refusal: refusal(Number(code.slice(2)), message, hint) };
	// A broken check means that the form let through what the database can't keep. Its details name the row: not ours to tell.
	if (/^2[23]/.test(code)) return { refusal: refusal(422, 'not_accepted') };
	throw surprise(name, code, status);
}

/** Calls a function of the API on nobody's behalf: there is no one to refuse, so whatever goes wrong throws. */
export async function runJob<Value>(name: string, args: object): Promise<Value> {
	const { data, error, status } = await send(name, args);
	if (error) throw surprise(name, error.code, status);
	return data as Value;
}

function send(name: string, args: object) {
	return client().rpc(name, args).abortSignal(AbortSignal.timeout(PATIENCE));
}

/** Longer than the database lets a statement run (the `statement_timeout` of service_role): what was cut off is undone. */
const PATIENCE = 8_000;

function surprise(name: string, code: string, status: number) {
	const away = status === 0 || status >= 502 || /^(?:08|53|57)/.test(code);
	return away ? new DatabaseAway(code) : new DatabaseError(name, code || String(status));
}

function refusal(status: number, reason: string, hint?: string | null): Refusal {
	if (!hint) return { status, reason };
	return status === 429 ? { status, reason, wait: Number(hint) } : { status, reason, ended: hint };
}

function client() {
	const { SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY } = environment();
	open ??= createClient(SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
		db: { retry: false },
	});
	return open;
}

let open: SupabaseClient | undefined;

/** Nobody answered, or somebody who can't just now: nothing was saved. */
export class DatabaseAway extends Error {
	readonly code: string;
	constructor(code: string) {
		super('The database is away.');
		this.code = code || 'unreachable';
	}
}

/** Something that should never happen. */
export class DatabaseError extends Error {
	readonly call: string;
	readonly code: string;
	constructor(name: string, code: string) {
		super(`${name} failed.`);
		this.call = name;
		this.code = code;
	}
}

type Outcome<Value> =
	{ value: Value; refusal?: undefined } | { value?: undefined; refusal: Refusal };

/** Why something was not done. `reason` is a key of `strings(lang).errors.refusal`. */
export interface Refusal {
	status: number;
	reason: string;
	/** The field that the reason belongs to, if it is one field's. */
	field?: string;
	/** Seconds until it is worth trying again. */
	wait?: number;
	/** The moment at which something ended: when a petition closed. */
	ended?: string;
	/** How often a code may still be tried. */
	left?: number;
}
