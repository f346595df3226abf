import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveParent } from '../../local/child.ts';
import { startHub } from '../../local/hub.ts';
import { nextFreePort } from '../../local/port.ts';

/* A hub in a process of its own, so that who asks for its pages does not take turns with it. */
await serveParent(async (signal) => {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
	const port = await nextFreePort(4750);
	const hub = await startHub({ folder, port, signal });
	const facts: DeskHub = { url: hub.url, mailbox: hub.mailbox.url, database: hub.database };
	const stop = async () => {
		await hub.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { facts, stop };
});

/** `database` is the owner's connection string. */
export type DeskHub = { url: string; mailbox: string; database: string };
