import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A new database on the tests' PostgreSQL: a copy of the migrated template, or of an empty one. */
export function newDatabase({ template = 'template_moothall' } = {}) {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const url = new URL(inject('postgres'));
	url.pathname = `/${name}`;
	return {
		connectionString: url.href,
		create: () => onServer(`create database ${name} template ${template}`),
		drop: () => onServer(`drop database ${name} with (force)`),
	};
}

async function onServer(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject('postgres') });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}
