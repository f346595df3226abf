import pg from 'pg';
import { inject } from 'vitest';

/** Rows of a statement in the hub's database, run by its owner. */
export async function sql(text: string, values: unknown[] = []) {
	const client = new pg.Client({ connectionString: inject('hub').database });
	await client.connect();
	try {
		return (await client.query(text, values)).rows;
	} finally {
		await client.end();
	}
}

/** Sets the clock of every rule: `now()`, or a moment at which it stands. */
export function clockAt(moment?: string | Date): string {
	const at = moment ? `timestamptz '${new Date(moment).toISOString()}'` : 'now()';
	return `create or replace function app.clock() returns timestamptz language plpgsql stable set search_path = ''
		as $$ begin return ${at}; end $$`;
}
