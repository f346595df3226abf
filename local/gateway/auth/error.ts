import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusals.ts';

/** A refusal of Supabase Auth: its status, error code and words. */
export class AuthError extends Error {
	readonly status: number;
	readonly code: string;

	constructor(status: number, code: string, message: string) {
		super(message);
		this.status = status;
		this.code = code;
	}
}

/** The refusal in Supabase Auth's words for the API version that the client asks for; an unexpected error is its 500. */
export function asRefusal(error: unknown, request: IncomingMessage): Refusal {
	if (error instanceof Refusal) return error;
	const known = error instanceof AuthError ? error : UNFORESEEN;
	const { status, code, message } = known;
	const headers = { 'x-sb-error-code': code };
	if (String(request.headers['x-supabase-api-version'] ?? '') < VERSION)
		return new Refusal(status, { code: status, error_code: code, msg: message }, { headers });
	return new Refusal(
		status,
		{ code, message },
		{ headers: { ...headers, 'x-supabase-api-version': VERSION } },
	);
}

const VERSION = '2024-01-01';

const UNFORESEEN = new AuthError(
	500,
	'unexpected_failure',
	'Unexpected failure, please check server logs for more information',
);
