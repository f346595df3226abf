import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';

/** One PostgreSQL for the run, in a folder that goes with it, and a migrated template to copy databases from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-test-'));
	const postgres = await startPostgres(folder, { max_connections: '200' });
	await createDatabase(postgres.connectionString('postgres'), 'template_moothall');
	await migrate(postgres.connectionString('template_moothall'));
	project.provide('postgres', postgres.connectionString('postgres'));
	return async () => {
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	};
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The connection string of the server's database `postgres`, as its superuser. */
		postgres: string;
	}
}
