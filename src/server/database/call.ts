import type { PostgrestSingleResponse } from '@supabase/postgrest-js';
import type { Refusal } from '../refusal.ts';
import type { Args, Job, Name, Reason, Result } from './api.ts';
import { serviceClient } from './client.ts';

/**
 * Calls one of the SQL functions that are our API. A refusal that the database means (`PTnnn`) is a value; a database
 * that can't be reached throws DatabaseAway; anything else throws an error that carries only a code.
 */
export async function callDatabase<Called extends Name<'service_role'>>(
	name: Called,
	args: Args<Called>,
): Promise<Outcome<Called>> {
	return readOutcome(name, await serviceClient().rpc(name, args));
}

/** What came of a call: a value, or a refusal that is meant; throws as `callDatabase` does. */
export function readOutcome<Called extends Name>(name: Called, answer: Answer): Outcome<Called> {
	const { data, error, status } = answer;
	if (!error) return { value: data as Result<Called> };
	const { code, message, hint } = error;
	if (/^PT4\d\d$/.test(code))
		return { refusal: refusal(Number(code.slice(2)), message as Reason<Called>, hint) };
	// A broken check means that the form let through what the database can't keep. Its details name the row: not ours to tell.
	if (/^2[23]/.test(code)) return { refusal: { status: 422, reason: 'not_accepted' } };
	throw surprise(name, code, status);
}

/** Calls a function that never refuses, so any error throws. */
export async function runJob<Called extends Job>(
	name: Called,
	args: Args<Called>,
): Promise<Result<Called>> {
	const { data, error, status } = await serviceClient().rpc(name, args);
	if (error) throw surprise(name, error.code, status);
	return data as Result<Called>;
}

function surprise(name: string, code: string, status: number) {
	const away = status === 0 || status >= 502 || /^(?:08|53|57)/.test(code);
	return away ? new DatabaseAway(code) : new DatabaseError(name, code || String(status));
}

function refusal<Why extends string>(status: number, reason: Why, hint: string): Refusal<Why> {
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

export type Outcome<Called extends Name> =
	| { value: Result<Called>; refusal?: undefined }
	| { value?: undefined; refusal: Refusal<Reason<Called> | 'not_accepted'> };

type Answer = Pick<PostgrestSingleResponse<unknown>, 'data' | 'error' | 'status'>;
