import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from './migrations.ts';
import type { Settings } from './postgres/server.ts';
import { startPostgres } from './postgres.ts';

/** Starts PostgreSQL, and creates and migrates the hub's database. `settings` are those of the server. */
export async function startDatabase(folder: string, settings?: Settings): Promise<Database> {
	const postgres = await startPostgres(folder, settings);
	try {
		const password = randomBytes(24).toString('hex');
		await prepare(postgres.connectionString('postgres'), password);
		const owner = postgres.connectionString(NAME);
		await migrate(owner);
		const authenticator = new URL(owner);
		authenticator.username = 'authenticator';
		authenticator.password = password;
		return { owner, authenticator: authenticator.href, stop: postgres.stop };
	} catch (error) {
		await postgres.stop();
		throw error;
	}
}

const NAME = 'moothall';

/** The gateway gets a new password at each start, so no file has to keep it. */
async function prepare(connectionString: string, password: string) {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
		if (!rowCount) await client.query(`create database ${NAME}`);
		await client.query(`alter role authenticator password ${pg.escapeLiteral(password)}`);
	} finally {
		await client.end();
	}
}

export type Database = {
	/** The role that may do everything. */
	owner: string;
	/** The role that may become anon, authenticated or service_role, as in Supabase's front door. */
	authenticator: string;
	stop(): Promise<void>;
};
