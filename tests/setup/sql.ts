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
