import { readFileSync } from 'node:fs';

/** Names a process for a lock file. Numbers are used again, so where the system tells it the moment of its start goes along. */
export function processMark(pid: number): ProcessMark {
	const started = startOf(pid)?.started;
	return { pid, ...(started && { started }) };
}

/** Whether that very process still runs. One that ended and waits to be cleared away does not. */
export function isAlive({ pid, started }: Partial<ProcessMark>): boolean {
	if (!pid) return false;
	const now = startOf(pid);
	if (now) return now.state !== 'Z' && (!started || now.started === started);
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** From Linux's own record of the process; undefined elsewhere. Its name, in brackets, may hold anything. */
function startOf(pid: number) {
	try {
		const record = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = record.slice(record.lastIndexOf(')') + 2).split(' ');
		return { state: fields[0], started: fields[19] };
	} catch {
		return undefined;
	}
}

export type ProcessMark = {
	pid: number;
	started?: string;
};
