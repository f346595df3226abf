import { readdirSync, readFileSync } from 'node:fs';

/**
 * Seconds that processors work on a process and all that it starts, from now until `stop`. A browser is many processes,
 * and some of them end early, so they are looked up ten times a second. Linux only; elsewhere it is 0.
 */
export function watchTree(root: number): { stop(): number } {
	const spent = new Map<number, number>();
	const look = () => {
		const all = processes();
		const family = new Set([root]);
		// Children come after their parents, unless numbers have started anew: then with the next look.
		for (const { pid, parent } of all) if (family.has(parent) || spent.has(pid)) family.add(pid);
		for (const { pid, seconds } of all) if (family.has(pid)) spent.set(pid, seconds);
	};
	const timer = setInterval(look, 100);
	return {
		stop() {
			clearInterval(timer);
			return [...spent.values()].reduce((sum, seconds) => sum + seconds, 0);
		},
	};
}

function processes(): Process[] {
	try {
		const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
		return ids.flatMap((id) => statOf(id)).sort((one, other) => one.pid - other.pid);
	} catch {
		return [];
	}
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the name may hold spaces and brackets. */
function statOf(id: string): Process[] {
	try {
		const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const [parent, user, system] = [1, 11, 12].map((at) => Number(fields[at]));
		return [{ pid: Number(id), parent: parent!, seconds: (user! + system!) / TICKS }];
	} catch {
		// It has ended.
		return [];
	}
}

/** A second, as Linux counts it for programs. */
const TICKS = 100;

type Process = { pid: number; parent: number; seconds: number };
