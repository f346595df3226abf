import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { binaries } from './binaries.ts';
import { PostgresError } from './error.ts';
import { asOrdinaryUser, ordinaryUser } from './ordinary-user.ts';

const rolesFile = new URL('../roles.sql', import.meta.url);

/** Makes the cluster, or makes an unfinished one again; returns its password. */
export async function createCluster(root: string): Promise<string> {
	const data = join(root, 'data');
	const finished = join(root, 'created');
	const passwordFile = join(root, 'password');
	if (await exists(finished)) return readFile(passwordFile, 'utf8');

	const password = randomBytes(24).toString('hex');
	await rm(data, { recursive: true, force: true });
	await rm(passwordFile, { force: true });
	await mkdir(data, { mode: 0o700 });
	await writeFile(passwordFile, password, { mode: 0o600 });
	const user = await ordinaryUser();
	if (user) for (const path of [data, passwordFile]) await chown(path, user.uid, user.gid);
	await initialise(data, passwordFile);
	await writeFile(finished, '');
	return password;
}

/** Creates roles and default privileges as in Supabase. Every later database is a copy of template1. */
export async function prepareCluster(root: string, template1: string): Promise<void> {
	const prepared = join(root, 'prepared');
	if (await exists(prepared)) return;
	const client = new pg.Client({ connectionString: template1 });
	await client.connect();
	try {
		await client.query(await readFile(rolesFile, 'utf8'));
	} finally {
		await client.end();
	}
	await writeFile(prepared, '');
}

async function initialise(data: string, passwordFile: string): Promise<void> {
	const { initdb } = await binaries();
	const { command, args, options } = await asOrdinaryUser(initdb, [
		...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile],
		...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
		...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
	]);
	const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
	const [output, code] = await Promise.all([
		text(child.stderr),
		new Promise((done) => child.once('exit', done).once('error', done)),
	]);
	if (code === 0) return;
	throw /No space left/.test(output)
		? new PostgresError('disk_full', `There is no room left on the disk that holds ${data}.`)
		: new PostgresError('not_started', `PostgreSQL could not make its files: ${output || code}`);
}

function exists(file: string): Promise<boolean> {
	return readFile(file).then(
		() => true,
		() => false,
	);
}
