import type { PostgrestSingleResponse } from '@supabase/supabase-js';
import { serviceClient } from './client.ts';

/**
 * Calls one of the SQL functions that are our API. A refusal that the database means (`PTnnn`) is a value; a database
 * that can't be reached throws DatabaseAway; anything else throws an error that carries only a code.
 */
export async function callDatabase<Value>(name: string, args: object): Promise<Outcome<Value>> {
	return readOutcome(name, await send(name, args));
}

/** What came of a call: a value, or a refusal that is meant; throws as `callDatabase` does. */
export function readOutcome<Value>(name: string, answer: Answer): Outcome<Value> {
	const { data, error, status } = answer;
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
	return serviceClient().rpc(name, args);
}

function surprise(name: string, code: string, status: number) {
	const away = status === 0 || status >= 502 || /^(?:08|53|57)/.test(code);
	return away ? new DatabaseAway(code) : new DatabaseError(name, code || String(status));
}

function refusal(status: number, reason: string, hint?: string | null): Refusal {
	if (!hint) return { status, reason };
	return status === 429 ? { status, reason, wait: Number(hint) } : { status, reason, ended: hint };
}

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

export type Outcome<Value> =
	{ value: Value; refusal?: undefined } | { value?: undefined; refusal: Refusal };

type Answer = Pick<PostgrestSingleResponse<unknown>, 'data' | 'error' | 'status'>;

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
