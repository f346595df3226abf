import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { binaries } from './binaries.ts';
import { PostgresError } from './error.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

/** Starts the server on the data folder and a free port. If another program takes that port first, it tries again. */
export async function serve(data: string, settings: Settings): Promise<Server> {
	for (let attempt = 1; ; attempt++) {
		const port = await freePort();
		try {
			const child = await start(data, { ...settings, port: `${port}` });
			return { port, stop: () => stop(child) };
		} catch (error) {
			if (attempt === 3 || !`${error}`.includes('could not bind')) throw error;
		}
	}
}

/** A process group of its own, so that Ctrl-C reaches only this process. The exit hook ends the server with this process. */
async function start(data: string, settings: Settings): Promise<ChildProcess> {
	const { postgres } = await binaries();
	const all = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		timezone: 'UTC',
		...settings,
	};
	const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
	const { command, args, options } = await asOrdinaryUser(postgres, ['-D', data, ...flags]);
	const child = spawn(command, args, {
		...options,
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
	});
	const stopWithUs = () => child.kill('SIGINT');
	process.once('exit', stopWithUs);
	child.once('exit', () => process.off('exit', stopWithUs));
	await ready(child);
	child.unref();
	return child;
}

function ready(child: ChildProcess): Promise<void> {
	let log = '';
	return new Promise((resolve, reject) => {
		const fail = (cause?: unknown) => reject(notStarted(log, cause));
		child.once('error', fail);
		child.once('exit', () => fail());
		child.stderr?.on('data', (chunk) => {
			log = `${log}${chunk}`.slice(-4000);
			if (log.includes('ready to accept connections')) resolve();
		});
		if (child.stderr && 'unref' in child.stderr) (child.stderr.unref as () => void)();
	});
}

/** Fast shutdown: open transactions are rolled back, and everything committed is on disk. */
async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.ref();
	const gone = new Promise((done) => child.once('exit', done));
	child.kill('SIGINT');
	const impatient = setTimeout(() => child.kill('SIGQUIT'), 10_000);
	await gone;
	clearTimeout(impatient);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

function notStarted(log: string, cause: unknown): PostgresError {
	const full = /No space left/.test(log);
	return new PostgresError(
		full ? 'disk_full' : 'not_started',
		full
			? 'There is no room left on the disk for the database.'
			: `PostgreSQL did not start: ${log}`,
		{ cause },
	);
}

/** Server settings by name, as in postgresql.conf. */
export type Settings = Record<string, string>;
type Server = { port: number; stop(): Promise<void> };
