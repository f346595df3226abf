import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type pg from 'pg';
import { expect } from 'vitest';

/** What dies: only the process of the function, or its connection to the database with it, so that the statement is undone. */
export type Death = 'its process' | 'its process and its statement';

/** A scheduled function at work in a process of its own, with the environment of this one. */
export function startWorker(name: string): ChildProcess {
	const file = new URL(`../../functions/${name}.ts`, import.meta.url).href;
	const script = `const { default: work } = await import(${JSON.stringify(file)}); await work(); process.exit()`;
	return spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}

/** Ends a process as `kill -9` does. */
export async function kill(worker: ChildProcess): Promise<void> {
	const gone = once(worker, 'exit');
	worker.kill('SIGKILL');
	expect(await gone).toEqual([null, 'SIGKILL']);
}

/**
 * Starts a function and kills it in the middle of a statement. `hold` takes what the call needs half-way, in a transaction
 * that is undone afterwards: the database says that the call waits for it.
 */
export async function killInTheMiddle(
	database: pg.Pool,
	{ worker: name, call, hold, death }: Killing,
): Promise<void> {
	const holder = await database.connect();
	try {
		await holder.query('begin');
		const { rowCount } = await holder.query(hold);
		expect(rowCount).toBe(1);
		const worker = startWorker(name);
		const waits = () => waiting(database, call);
		await expect.poll(waits, { timeout: 15_000, interval: 20 }).toHaveLength(1);
		const [pid] = await waits();
		await kill(worker);
		if (death === 'its process and its statement')
			await database.query('select pg_terminate_backend($1)', [pid]);
		await holder.query('rollback');
		await expect.poll(() => isBusy(database, pid!), { timeout: 15_000, interval: 20 }).toBe(false);
	} finally {
		holder.release();
	}
}

/** The backends of this database in which the call waits for somebody else's row. */
export async function waiting(database: pg.Pool, call: string): Promise<number[]> {
	const { rows } = await database.query<{ pid: number }>(
		`select pid from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock' and strpos(query, 'public."' || $1 || '"(') > 0`,
		[call],
	);
	return rows.map(({ pid }) => pid);
}

async function isBusy(database: pg.Pool, pid: number): Promise<boolean> {
	const { rowCount } = await database.query(
		`select from pg_stat_activity where pid = $1 and state <> 'idle'`,
		[pid],
	);
	return rowCount !== 0;
}

type Killing = {
	worker: string;
	/** The function of the database that is at work. */
	call: string;
	/** A statement that touches one row. */
	hold: string;
	death: Death;
};
