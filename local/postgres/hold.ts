import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresError } from './error.ts';

/**
 * Takes the folder for this process and returns how to let go of it. A folder held by a live process is refused;
 * one whose holder died is taken over, and the server that it left running is stopped first.
 */
export async function hold(root: string): Promise<() => Promise<void>> {
	const mark = join(root, 'held-by');
	for (let attempt = 1; ; attempt++) {
		try {
			await writeFile(mark, `${process.pid}\n`, { flag: 'wx' });
			break;
		} catch (cause) {
			if (!isCode(cause, 'EEXIST')) throw unusable(root, cause);
			const holder = Number(await readFile(mark, 'utf8').catch(() => ''));
			if (attempt === 3 || (lives(holder) && !(await abandoned(mark, holder))))
				throw new PostgresError(
					'already_running',
					`The database in ${root} is in use by process ${holder}. Stop that one first, or use another folder.`,
				);
			await rm(mark, { force: true });
		}
	}
	await stopOrphan(join(root, 'data'));
	return () => rm(mark, { force: true });
}

/** A process that holds two folders at once is fine; one that holds the same folder twice is not. */
async function abandoned(mark: string, holder: number): Promise<boolean> {
	if (holder !== process.pid) return false;
	const made = await stat(mark);
	const startedAt = Date.now() - process.uptime() * 1000;
	return made.mtimeMs < startedAt;
}

async function stopOrphan(data: string): Promise<void> {
	const [pid, folder] = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
		(text) => text.split('\n'),
		() => [],
	);
	const server = Number(pid);
	if (folder !== data || !lives(server) || !(await isPostgres(server))) return;
	process.kill(server, 'SIGINT');
	for (let wait = 0; lives(server) && wait < 100; wait++) await pause(100);
}

/** Numbers of processes are used again: outside Linux the data folder in the file has to be proof enough. */
async function isPostgres(pid: number): Promise<boolean> {
	if (process.platform !== 'linux') return true;
	return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres';
}

function lives(pid: number): boolean {
	if (!pid) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return isCode(error, 'EPERM');
	}
}

function unusable(root: string, cause: unknown): PostgresError {
	return isCode(cause, 'ENOSPC')
		? new PostgresError('disk_full', `There is no room left on the disk that holds ${root}.`, {
				cause,
			})
		: new PostgresError('folder_unusable', `${root} can't be written to.`, { cause });
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
