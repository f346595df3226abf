import { readFileSync } from 'node:fs';

/** Identifies a process in a lock file. The system uses numbers again, so the start time is added where it is known. */
export function processMark(pid: number): ProcessMark {
	const started = startOf(pid)?.started;
	return { pid, ...(started && { started }) };
}

/** Whether that same process still runs. A zombie does not count. */
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

/** The start time in Linux's record of the process; undefined elsewhere. The name in brackets may hold any character. */
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
