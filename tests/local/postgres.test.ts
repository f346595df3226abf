import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from '../../local/postgres.ts';
import { isAlive } from '../../local/process.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-server-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = async (connectionString: string, text: string) => {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		return (await client.query(text)).rows[0];
	} finally {
		await client.end();
	}
};

test('keeps what was written, in a folder that only its owner may enter', async () => {
	const first = await startPostgres(folder);
	await ask(first.connectionString('postgres'), 'create table kept as select 1 as one');
	await first.stop();
	const second = await startPostgres(folder);
	expect(await ask(second.connectionString('postgres'), 'select one from kept')).toEqual({
		one: 1,
	});
	await second.stop();
});

test('listens on the loopback only, asks for a password, and forces writes to disk', async () => {
	const postgres = await startPostgres(folder);
	const settings = await ask(
		postgres.connectionString('postgres'),
		`select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
		current_setting('unix_socket_directories') as sockets, current_setting('TimeZone') as zone`,
	);
	expect(settings).toEqual({ addresses: '127.0.0.1', fsync: 'on', sockets: '', zone: 'UTC' });
	const url = new URL(postgres.connectionString('postgres'));
	url.password = 'wrong';
	await expect(ask(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
	await postgres.stop();
});

test('refuses a second start on a folder in use, and leaves the first one alone', async () => {
	const postgres = await startPostgres(folder);
	await expect(startPostgres(folder)).rejects.toMatchObject({
		name: 'PostgresError',
		code: 'already_running',
		message: expect.stringContaining(folder),
	});
	expect(await ask(postgres.connectionString('postgres'), 'select 1 as one')).toEqual({ one: 1 });
	await postgres.stop();
});

test('takes over from a process that was killed, with everything it had committed', async () => {
	const script = `
		const { startPostgres } = await import(${JSON.stringify(new URL('../../local/postgres.ts', import.meta.url).href)});
		const { default: pg } = await import(${JSON.stringify(import.meta.resolve('pg'))});
		const postgres = await startPostgres(${JSON.stringify(folder)});
		const client = new pg.Client({ connectionString: postgres.connectionString('postgres') });
		await client.connect();
		await client.query('create table kept as select 1 as one');
		process.kill(process.pid, 'SIGKILL');`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
	await once(child, 'exit');
	const [orphan] = (await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n');
	const postgres = await startPostgres(folder);
	expect(await ask(postgres.connectionString('postgres'), 'select one from kept')).toEqual({
		one: 1,
	});
	expect(isAlive({ pid: Number(orphan) })).toBe(false);
	await postgres.stop();
});

test('begins a half-made cluster again', async () => {
	const first = await startPostgres(folder);
	await first.stop();
	await rm(join(folder, 'created'));
	const second = await startPostgres(folder);
	expect(await ask(second.connectionString('postgres'), 'select 1 as one')).toEqual({ one: 1 });
	await second.stop();
});

test('says what is wrong with a folder that cannot be', async () => {
	await expect(startPostgres('/dev/null/postgres')).rejects.toMatchObject({
		code: 'folder_unusable',
	});
});
