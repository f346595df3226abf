/** An answer that is not a success: a status and PostgREST's error body. */
export class Refusal extends Error {
	readonly status: number;
	readonly body: object;
	readonly headers: Record<string, string>;
	/** The reason phrase of the status line, in which PostgREST sends a PTnnn error's message. */
	readonly reason: string | undefined;

	constructor(status: number, body: object, more: RefusalDetails = {}) {
		super(`${status}`);
		this.status = status;
		this.body = body;
		this.headers = more.headers ?? {};
		this.reason = more.reason;
	}
}

export const missingKey = () =>
	new Refusal(401, {
		message: 'No API key found in request',
		hint: 'No `apikey` request header or url param was found.',
	});

export const badKey = () =>
	new Refusal(401, {
		message: 'Invalid API key',
		hint: 'Double check your Supabase `anon` or `service_role` API key.',
	});

export const unknownPath = () =>
	new Refusal(404, errorBody('PGRST125', 'This stand-in answers /rest/v1/rpc/<function> only'));

export const wrongAddress = () =>
	new Refusal(400, errorBody('PGRST100', 'The address holds an escape that is no UTF-8'));

export const wrongMethod = (method = '') =>
	new Refusal(405, errorBody('PGRST101', `Cannot use the ${method} method on RPC`));

export const wrongBody = () => new Refusal(400, errorBody('PGRST102', 'Empty or invalid json'));

export const wrongType = (type: string) =>
	new Refusal(415, errorBody('PGRST102', `Content-Type not acceptable: ${type}`));

export const wrongSchema = () =>
	new Refusal(406, errorBody('PGRST106', 'The schema must be one of the following: public'));

export const severalFunctions = (candidates: string[]) =>
	new Refusal(300, {
		code: 'PGRST203',
		details: null,
		hint: 'Try renaming the parameters or the function itself in the database so function overloading can be resolved',
		message: `Could not choose the best candidate function between: ${candidates.join(', ')}`,
	});

export const databaseAway = (cause: string) =>
	new Refusal(503, {
		code: 'PGRST000',
		details: cause,
		hint: null,
		message: 'Database connection error. Retrying the connection.',
	});

export function unknownFunction(name: string, names: string[]) {
	const list = [...names].sort().join(', ');
	const signature = names.length ? `public.${name}(${list})` : `public.${name} without parameters`;
	const plural = names.length > 1 ? 's' : '';
	const searched = names.length
		? `public.${name} with parameter${plural} ${list}`
		: `public.${name} without parameters`;
	return new Refusal(404, {
		code: 'PGRST202',
		details: `Searched for the function ${searched} or with a single unnamed json/jsonb parameter, but no matches were found in the schema cache.`,
		hint: null,
		message: `Could not find the function ${signature} in the schema cache`,
	});
}

export function invalidToken(message: string) {
	const challenge = `Bearer error="invalid_token", error_description="${message}"`;
	return new Refusal(401, errorBody('PGRST301', message), {
		headers: { 'www-authenticate': challenge },
	});
}

function errorBody(code: string, message: string) {
	return { code, details: null, hint: null, message };
}

type RefusalDetails = {
	headers?: Record<string, string>;
	reason?: string;
};
