import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secrets of this machine's hub: made once, readable by their owner only. */
export async function readSecrets(folder: string): Promise<Secrets> {
	const file = join(folder, 'secrets.json');
	const kept = await readFile(file, 'utf8').catch(() => undefined);
	if (kept) return JSON.parse(kept) as Secrets;
	const made = {
		tokenSecret: randomBytes(32).toString('hex'),
		jwtSecret: randomBytes(32).toString('hex'),
	};
	await mkdir(folder, { recursive: true });
	await writeFile(file, `${JSON.stringify(made, null, '\t')}\n`, { mode: 0o600 });
	return made;
}

interface Secrets {
	tokenSecret: string;
	jwtSecret: string;
}
