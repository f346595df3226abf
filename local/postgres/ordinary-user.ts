import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PostgresError } from './error.ts';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root: root uses the user `postgres` or `nobody`. Undefined for an ordinary user. */
export async function ordinaryUser(): Promise<User | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ['postgres', 'nobody']) {
		const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(
			() => [],
		);
		const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
		if (uid && gid) return { uid, gid };
	}
	throw new PostgresError(
		'not_started',
		'PostgreSQL does not run as root, and there is no user postgres or nobody: start as an ordinary user.',
	);
}

/** The command as that user would run it, with access to a folder that only root may enter. */
export async function asOrdinaryUser(command: string, args: string[]): Promise<Invocation> {
	const user = await ordinaryUser();
	if (!user) return { command, args, options: {} };
	const setpriv = '/usr/bin/setpriv';
	if (!(await isExecutable(setpriv))) return { command, args, options: user };
	const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
	const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
	return { command: setpriv, args: [...identity, ...reach, command, ...args], options: {} };
}

function isExecutable(path: string): Promise<boolean> {
	return access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}

type User = { uid: number; gid: number };
type Invocation = { command: string; args: string[]; options: Partial<User> };
