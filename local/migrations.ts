import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { PostgresError } from './postgres/error.ts';

const supabase = new URL('../supabase/', import.meta.url);

/**
 * Makes the database of supabase/, or brings it up to date: tables from migrations/, functions and triggers from api/.
 * Each migration is applied once; functions are made again each time. Returns the names of new migrations. Throws
 * PostgresError for a database whose tables came from other migrations.
 */
export async function migrate(connectionString: string): Promise<string[]> {
	return withClient(connectionString, async (client) => {
		await client.query(records);
		const tables = (await sqlFiles('migrations')).filter(({ name }) => !isReleased(name));
		const due = await notApplied(client, tables);
		await inTransaction(client, async () => {
			await client.query('set local check_function_bodies = off');
			// The first migration makes the schema. The functions that tables need follow it.
			for (const file of due.filter((file) => file === tables[0])) await apply(client, file);
			await client.query(forgetFunctions);
			for (const file of await sqlFiles('api/before-tables')) await run(client, file);
			for (const file of due.filter((file) => file !== tables[0])) await apply(client, file);
			for (const file of await sqlFiles('api')) await run(client, file);
			await client.query(checkFunctions);
		});
		return due.map(({ name }) => name);
	});
}

/** Applies all of supabase/migrations/ to an empty database and nothing else, as `supabase db push` does. */
export async function push(connectionString: string): Promise<void> {
	await withClient(connectionString, async (client) => {
		for (const file of await sqlFiles('migrations')) await run(client, file);
	});
}

/** Whether `npm run db:release` wrote a migration from supabase/api/. */
function isReleased(name: string): boolean {
	return name.endsWith('_released_functions.sql');
}

/** Applies supabase/seed.sql once; returns false if it was applied before. */
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

/** The files of a folder in supabase/, in the order of their names. */
export async function sqlFiles(folder: string): Promise<SqlFile[]> {
	const names = (await readdir(new URL(`${folder}/`, supabase))).filter((name) =>
		name.endsWith('.sql'),
	);
	return Promise.all(
		names.sort().map(async (name) => {
			const path = `${folder}/${name}`;
			return { name, path, text: await readFile(new URL(path, supabase), 'utf8') };
		}),
	);
}

export async function withClient<T>(
	connectionString: string,
	work: (client: pg.Client) => Promise<T>,
): Promise<T> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

async function notApplied(client: pg.Client, tables: SqlFile[]): Promise<SqlFile[]> {
	const { rows } = await client.query<{ version: string; text: string }>(
		'select version, statements[1] as text from supabase_migrations.schema_migrations',
	);
	const known = new Map(tables.map(({ name, text }) => [versionOf(name), text]));
	if (rows.some(({ version, text }) => known.get(version) !== text))
		throw new PostgresError(
			'made_differently',
			'The database on this machine was made from other tables than supabase/migrations/ has now. ' +
				'Make a new one with `npm start -- --fresh`: what people did on this machine is then gone.',
		);
	return tables.filter(({ name }) => !rows.some(({ version }) => version === versionOf(name)));
}

async function apply(client: pg.Client, file: SqlFile): Promise<void> {
	const version = versionOf(file.name);
	await run(client, file);
	await client.query('insert into supabase_migrations.schema_migrations values ($1, $2, $3)', [
		version,
		[file.text],
		file.name.slice(version.length + 1, -'.sql'.length),
	]);
}

async function run(client: pg.Client, { path, text }: SqlFile): Promise<void> {
	await client.query(text).catch((cause) => {
		throw new Error(`supabase/${path}: ${cause.message}`, { cause });
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

function versionOf(name: string): string {
	return name.split('_', 1)[0] ?? name;
}

/** Drops all functions, so that a function that left supabase/api/, or has other arguments now, leaves the database too. */
const forgetFunctions = `
do $$
declare
  statement text;
begin
  for statement in
    select format('drop trigger %I on %s', made.tgname, made.tgrelid::regclass)
    from pg_trigger as made join pg_class as owner on owner.oid = made.tgrelid
    where owner.relnamespace = 'app'::regnamespace and not made.tgisinternal
  loop
    execute statement;
  end loop;
  for statement in
    select format('drop function %s', made.oid::regprocedure) from pg_proc as made
    where made.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
      -- Tables use it: supabase/api/before-tables/ replaces it.
      and not exists (
        select from pg_depend as use
        where use.refclassid = 'pg_proc'::regclass and use.refobjid = made.oid and use.deptype = 'n'
      )
  loop
    execute statement;
  end loop;
end
$$`;

/** Checks the functions after all files are applied: earlier, a function may name another that does not exist yet. */
const checkFunctions = `
set local check_function_bodies = on;
select case language.lanname when 'sql' then fmgr_sql_validator(made.oid) else plpgsql_validator(made.oid) end
from pg_proc as made join pg_language as language on language.oid = made.prolang
where made.pronamespace in ('app'::regnamespace, 'public'::regnamespace)`;

/** The tables in which the Supabase CLI keeps the same records, under the same names. */
const records = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations
  (version text primary key, statements text[], name text);
create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null);
`;

/** `path` is below supabase/. */
export type SqlFile = { name: string; path: string; text: string };
