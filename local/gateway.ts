import { createServer } from 'node:http';
import { answer } from './gateway/answer.ts';
import { type AuthOptions, openAuth } from './gateway/auth.ts';
import { findFunction } from './gateway/catalogue.ts';
import { callFunction } from './gateway/call.ts';
import { checkKey, readCaller } from './gateway/caller.ts';
import { openPool } from './gateway/pool.ts';
import { unknownFunction, unknownPath, wrongMethod } from './gateway/refusals.ts';
import { apiCall, readArguments } from './gateway/request.ts';
import { signToken } from './gateway/token.ts';
import { listen } from './listen.ts';

/**
 * A stand-in for Supabase's front door: `POST /rest/v1/rpc/<function>`, answered as PostgREST 12 does, and with `auth`
 * the part of `/auth/v1` that signs staff in. tests/local/gateway.test.ts runs the same cases against a real PostgREST.
 * `connectionString` should sign in as `authenticator`, which may become anon, authenticated or service_role.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
	const secret = options.jwtSecret ?? 'a-secret-for-tests-only-of-32-characters';
	const keys = { anon: projectKey('anon', secret), service: projectKey('service_role', secret) };
	const pool = openPool({
		connectionString: options.connectionString,
		max: 10,
		connectionTimeoutMillis: 10_000,
	});

	let url = '';
	const auth = options.auth && (await openAuth(options.auth, secret, () => url));

	const server = createServer((request, response) =>
		answer(request, response, async () => {
			const address = URL.parse(request.url ?? '/', 'http://localhost');
			if (auth && address?.pathname.startsWith('/auth/v1/')) {
				if (!OPEN.test(address.pathname)) checkKey(request, Object.values(keys));
				return await auth.answer(request, address);
			}
			const name = apiCall(request);
			if (!name) throw unknownPath();
			if (request.method !== 'POST') throw wrongMethod(request.method);
			checkKey(request, Object.values(keys));
			const caller = readCaller(request, secret, auth?.issuer.keys);
			const given = await readArguments(request);
			const names = Object.keys(given.values);
			const found = await findFunction(pool, name, names);
			if (!found) throw unknownFunction(name, names);
			return await callFunction(pool, found, given, caller);
		}),
	);
	const listening = await listen(server, options.port ?? 0).catch(async (error) => {
		await auth?.stop();
		throw error;
	});
	url = listening.url;
	return {
		url,
		anonKey: keys.anon,
		serviceRoleKey: keys.service,
		async stop() {
			await listening.close();
			await auth?.stop();
			await pool.end();
		},
	};
}

/** The addresses that Supabase's front door opens without a key of the project. */
const OPEN = /^\/auth\/v1\/(?:verify|\.well-known\/jwks\.json)$/;

/** The same secret always gives the same key, so the key in a site that was built yesterday is still valid. */
function projectKey(role: string, secret: string) {
	return signToken({ iss: 'moothall-local', role, iat: 1_767_225_600, exp: 4_102_444_800 }, secret);
}

export type GatewayOptions = {
	connectionString: string;
	port?: number;
	jwtSecret?: string;
	/** Without these options nobody can sign in. */
	auth?: AuthOptions;
};

export type Gateway = {
	url: string;
	anonKey: string;
	serviceRoleKey: string;
	stop(): Promise<void>;
};
