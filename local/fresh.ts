import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hold } from './postgres/hold.ts';

/** Forgets what people did on this machine. A database that a killed start left running is stopped first. */
export async function forgetData(folder: string) {
	const postgres = join(folder, 'postgres');
	const release = await hold(postgres).catch((error: Error & { cause?: unknown }) => {
		if ((error.cause as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT') throw error;
	});
	await release?.();
	for (const name of ['postgres', 'mail', 'editors', 'secrets.json', 'site-built-from'])
		await rm(join(folder, name), { recursive: true, force: true });
}
