import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../local/migrations.ts';
import { startPostgres } from '../../local/postgres.ts';

/**
 * Global set-up: one PostgreSQL for all projects that need it, with a migrated template to copy databases from. Its
 * data need not survive the run, so it never waits for the disk. It stops when the last project is done.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	shared.moothallTestPostgres ??= { users: 0, server: start() };
	const postgres = shared.moothallTestPostgres;
	postgres.users += 1;
	project.provide('postgres', (await postgres.server).connectionString);
	return async () => {
		postgres.users -= 1;
		if (postgres.users > 0) return;
		delete shared.moothallTestPostgres;
		await (await postgres.server).stop();
	};
}

async function start(): Promise<Server> {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-test-'));
	const postgres = await startPostgres(folder, { max_connections: '200', fsync: 'off' });
	const connectionString = postgres.connectionString('postgres');
	await createDatabase(connectionString, 'template_moothall');
	await migrate(postgres.connectionString('template_moothall'));
	return {
		connectionString,
		async stop() {
			await postgres.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
}

/** Each project loads this file again, so the shared server is on `globalThis`. */
const shared = globalThis as { moothallTestPostgres?: { users: number; server: Promise<Server> } };

type Server = {
	connectionString: string;
	stop: () => Promise<void>;
};

declare module 'vitest' {
	// biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that exists already
	interface ProvidedContext {
		/** The connection string of the server's database `postgres`, as its superuser. */
		postgres: string;
	}
}
