import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessMark, processMark } from '../process.ts';
import { PostgresError } from './error.ts';

/**
 * Takes the folder for this process and returns the function that releases it. A folder of a living process is refused.
 * The folder of a dead process is taken over, after its server, if it still runs, is stopped.
 */
export async function hold(root: string): Promise<() => Promise<void>> {
	const mark = join(root, 'held-by');
	for (let attempt = 1; ; attempt++) {
		try {
			await writeFile(mark, JSON.stringify(processMark(process.pid)), { flag: 'wx' });
			break;
		} catch (cause) {
			if (!isCode(cause, 'EEXIST')) throw unusable(root, cause);
			const holder = await readHolder(mark);
			if (attempt === 3 || isAlive(holder))
				throw new PostgresError(
					'already_running',
					`The database in ${root} is in use by process ${holder.pid}. Stop that one first, or use another folder.`,
				);
			await rm(mark, { force: true });
		}
	}
	await stopOrphan(join(root, 'data'));
	return () => rm(mark, { force: true });
}

async function readHolder(mark: string): Promise<Partial<ProcessMark>> {
	try {
		return JSON.parse(await readFile(mark, 'utf8'));
	} catch {
		return {};
	}
}

async function stopOrphan(data: string): Promise<void> {
	const [pid, folder] = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
		(text) => text.split('\n'),
		() => [],
	);
	const server = { pid: Number(pid) };
	if (folder !== data || !isAlive(server) || !(await isPostgres(server.pid))) return;
	process.kill(server.pid, 'SIGINT');
	for (let wait = 0; isAlive(server) && wait < 100; wait++) await pause(100);
}

/** The system uses process numbers again. Outside Linux, the data folder in the file is the only evidence. */
async function isPostgres(pid: number): Promise<boolean> {
	if (process.platform !== 'linux') return true;
	return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres';
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
