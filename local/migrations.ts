import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const supabase = new URL('../supabase/', import.meta.url);

/** Applies each file of supabase/migrations once, in order, one transaction a file; returns the new ones' names. */
export async function migrate(connectionString: string): Promise<string[]> {
	return withClient(connectionString, async (client) => {
		await client.query(records);
		const { rows } = await client.query(
			'select version from supabase_migrations.schema_migrations',
		);
		const applied = new Set(rows.map(({ version }) => version));
		const names = (await readdir(new URL('migrations/', supabase))).filter((name) =>
			name.endsWith('.sql'),
		);
		const due = names.sort().filter((name) => !applied.has(versionOf(name)));
		for (const name of due) await apply(client, name);
		return due;
	});
}

/** Applies supabase/seed.sql once; returns false where it was applied before. */
export async function seed(connectionString: string): Promise<boolean> {
	return withClient(connectionString, async (client) => {
		await client.query(records);
		const path = 'supabase/seed.sql';
		const text = await readFile(new URL('seed.sql', supabase), 'utf8');
		const hash = createHash('sha256').update(text).digest('hex');
		return inTransaction(client, async () => {
			const { rowCount } = await client.query(
				'insert into supabase_migrations.seed_files values ($1, $2) on conflict do nothing',
				[path, hash],
			);
			if (rowCount) await client.query(text);
			return rowCount === 1;
		});
	});
}

async function apply(client: pg.Client, name: string): Promise<void> {
	const text = await readFile(new URL(`migrations/${name}`, supabase), 'utf8');
	await inTransaction(client, async () => {
		await client.query(text);
		await client.query('insert into supabase_migrations.schema_migrations values ($1, $2, $3)', [
			versionOf(name),
			[text],
			name.slice(versionOf(name).length + 1, -'.sql'.length),
		]);
	}).catch((cause) => {
		throw new Error(`supabase/migrations/${name}: ${cause.message}`, { cause });
	});
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
	await client.query('begin');
	try {
		const result = await work();
		await client.query('commit');
		return result;
	} catch (error) {
		await client.query('rollback');
		throw error;
	}
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>) {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

function versionOf(name: string): string {
	return name.split('_', 1)[0] ?? name;
}

/** The tables in which the Supabase CLI keeps the same records. */
const records = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations
  (version text primary key, statements text[], name text);
create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null);
`;
