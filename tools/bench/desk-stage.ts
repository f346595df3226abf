import pg from 'pg';
import { startChild } from '../../local/child.ts';
import type { DeskHub } from './desk-hub.ts';

/** Works with a hub of its own and its database, and stops the hub afterwards. */
export async function onDesk<T>(work: (hub: DeskHub, client: pg.Client) => Promise<T>): Promise<T> {
	const child = startChild<DeskHub>(new URL('desk-hub.ts', import.meta.url));
	try {
		const hub = await child.facts;
		const client = new pg.Client({ connectionString: hub.database });
		client.on('error', () => {});
		await client.connect();
		try {
			return await work(hub, client);
		} finally {
			await client.end();
		}
	} finally {
		await child.stop();
	}
}
