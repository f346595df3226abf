import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createCluster, prepareCluster } from './postgres/cluster.ts';
import { PostgresError } from './postgres/error.ts';
import { hold } from './postgres/hold.ts';
import { serve, type Settings } from './postgres/server.ts';

export { PostgresError };

/**
 * Starts PostgreSQL 17 with its data in `folder`, which it creates on first use, on a free port of the loopback only.
 * Works as root and as an ordinary user. `settings` are server settings for this run. Throws PostgresError with a
 * sentence that says what to do.
 */
export async function startPostgres(folder: string, settings: Settings = {}): Promise<Postgres> {
	const root = resolve(folder);
	await mkdir(root, { recursive: true }).catch((cause) => {
		throw new PostgresError('folder_unusable', `${root} can't be made or written to.`, { cause });
	});
	const release = await hold(root);
	try {
		const password = await createCluster(root);
		const server = await serve(join(root, 'data'), settings);
		const connectionString = (database: string) =>
			`postgresql://postgres:${password}@127.0.0.1:${server.port}/${database}`;
		const stop = async () => {
			await server.stop();
			await release();
		};
		await prepareCluster(root, connectionString('template1')).catch(async (cause) => {
			await server.stop();
			throw new PostgresError('not_started', 'The roles could not be made.', { cause });
		});
		return { connectionString, stop };
	} catch (error) {
		await release();
		throw error;
	}
}

export type Postgres = {
	connectionString(database: string): string;
	stop(): Promise<void>;
};
