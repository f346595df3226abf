import { DatabaseError } from 'pg';
import { databaseAway, Refusal } from './refusals.ts';

/** PostgREST's answer to this error: the status follows from the SQLSTATE. */
export function databaseRefusal(error: unknown, signedIn: boolean) {
	if (error instanceof Refusal) return error;
	if (!(error instanceof DatabaseError)) return databaseAway((error as Error).message);
	const { code = '', message, detail = null, hint = null } = error;
	const status = statusOf(code, signedIn);
	return new Refusal(
		status,
		{ code, details: detail, hint, message },
		{
			...(code.startsWith('PT') && { reason: message }),
			...(status === 401 && { headers: { 'www-authenticate': 'Bearer' } }),
		},
	);
}

/** PostgREST 12, `pgErrorStatus`: the longest prefix decides. */
function statusOf(code: string, signedIn: boolean) {
	if (code === '42501') return signedIn ? 403 : 401;
	if (/^PT[1-5]\d\d$/.test(code)) return Number(code.slice(2));
	for (let length = code.length; length >= 2; length--) {
		const status = STATUSES[code.slice(0, length)];
		if (status) return status;
	}
	return 400;
}

const STATUSES: Record<string, number> = {
	'08': 503,
	'09': 500,
	'0L': 403,
	'0P': 403,
	'21000': 500,
	'23503': 409,
	'23505': 409,
	'25': 500,
	'25006': 405,
	'28': 403,
	'2D': 500,
	'38': 500,
	'39': 500,
	'3B': 500,
	'40': 500,
	'42883': 404,
	'42P01': 404,
	'42P17': 500,
	'53': 503,
	'53400': 500,
	'54': 413,
	'55': 500,
	'57': 500,
	'57P01': 503,
	'58': 500,
	F0: 500,
	HV: 500,
	P0: 500,
	P0001: 400,
	PT: 500,
	XX: 500,
};
