import { createClient } from '@supabase/supabase-js';

/** The answer of one of the database's functions, for the build. Throws when the database cannot be reached or refuses. */
export async function readForBuild(name: string, { url, key } = ownDatabase()): Promise<unknown> {
	const client = createClient(url, key, {
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
	});
	const { data, error } = await client.rpc(name);
	if (error)
		throw new Error(`The build could not read ${name} from ${url}: ${error.message}.`, {
			cause: error,
		});
	return data;
}

function ownDatabase(): Database {
	const { SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: key } = process.env;
	if (!url || !key)
		throw new Error(
			'The build reads petitions and rules from the database: set SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY.',
		);
	return { url, key };
}

export type Database = { url: string; key: string };
