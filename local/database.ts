import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from './migrations.ts';
import type { Settings } from './postgres/server.ts';
import { startPostgres } from './postgres.ts';

/** PostgreSQL with the hub's database, created and migrated. `settings` are of the server. */
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

/** The gateway's password is a new one at each start, so that it need not be kept anywhere. */
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
	/** May do everything. */
	owner: string;
	/** May become anon, authenticated or service_role; what Supabase's own front door signs in as. */
	authenticator: string;
	stop(): Promise<void>;
};
