import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSigningKey, type SigningKey } from './gateway/auth/keys.ts';

/** The secrets of this machine's hub, made once. Only their owner may read the file. */
export async function readSecrets(folder: string): Promise<Secrets> {
	const file = join(folder, 'secrets.json');
	const kept = await readFile(file, 'utf8').catch(() => '{}');
	const known = JSON.parse(kept) as Partial<Secrets>;
	if (known.tokenSecret && known.replySecret && known.jwtSecret && known.signingKey)
		return known as Secrets;
	// Secrets of an earlier version stay, because pages and links depend on them.
	const made = {
		tokenSecret: randomBytes(32).toString('hex'),
		replySecret: randomBytes(32).toString('hex'),
		jwtSecret: randomBytes(32).toString('hex'),
		signingKey: newSigningKey(),
		...known,
	};
	await mkdir(folder, { recursive: true });
	await writeFile(file, `${JSON.stringify(made, null, '\t')}\n`, { mode: 0o600 });
	return made;
}

type Secrets = {
	tokenSecret: string;
	/** Signs replies by mail. */
	replySecret: string;
	jwtSecret: string;
	/** Signs the access tokens of staff. */
	signingKey: SigningKey;
};
