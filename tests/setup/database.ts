import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database on the tests' PostgreSQL, copied from the migrated template once it is created. */
export function newDatabase() {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const url = new URL(inject('postgres'));
	url.pathname = `/${name}`;
	return {
		connectionString: url.href,
		create: () => onServer(`create database ${name} template template_moothall`),
		drop: () => onServer(`drop database ${name} with (force)`),
	};
}

async function onServer(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject('postgres') });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}
