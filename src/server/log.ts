import { DatabaseError } from './database/call.ts';
import { EnvironmentIncomplete } from './environment.ts';

/**
 * One line of JSON. Never personal data: of an error only its class, its code, where in our code it arose and which of
 * our SQL functions or variables it is about, since messages and details can hold what people wrote; of a request never
 * its address, which can be a token.
 */
export function log(event: string, facts: Facts = {}) {
	console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
}

export function errorFacts(error: unknown): Facts {
	if (!(error instanceof Error)) return { error: typeof error };
	const code = (error as { code?: unknown }).code;
	// Deployed, a function is one file, .mjs, in which the name of each module stands above it.
	const where = /(?:functions|src\/server)\/[\w/-]+\.m?[jt]s:\d+/.exec(
		error.stack?.split('\n').slice(1).join() ?? '',
	)?.[0];
	return {
		error: error.constructor.name,
		...(/^[\w-]{1,40}$/.test(String(code ?? '')) && { code: String(code) }),
		...(error instanceof DatabaseError && { call: error.call }),
		...(error instanceof EnvironmentIncomplete && { missing: error.message }),
		...(where && { where }),
	};
}

type Facts = Record<string, string | number | undefined>;
