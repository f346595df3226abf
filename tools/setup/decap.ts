import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseTarGzip } from 'nanotar';
import { startNpm } from './npm.mjs';

/** The editor's version, in the address of its files too. */
export const decapVersion = '3.16.3';

/**
 * The folder with the editor's own program: `decap-cms.js` and the parts that it loads when it needs them, without
 * source maps and the copies under another name. Fetched with npm at first use (16 MB, or out of npm's cache), checked
 * against the digest below and kept. Why it is no dependency: docs/decisions/0009.
 */
export async function cmsFiles(): Promise<string> {
	const folder = join(CACHE, `decap-${decapVersion}`);
	if (existsSync(folder)) return folder;
	await mkdir(CACHE, { recursive: true });
	const work = await mkdtemp(join(CACHE, 'decap-'));
	try {
		const archive = await fetchArchive(work);
		const digest = createHash('sha512').update(archive).digest('base64');
		if (digest !== SHA512)
			throw new Error(
				`npm gave another decap-cms ${decapVersion} than the one that was looked at: its sha512 is ${digest}. Nothing of it was used.`,
			);
		const next = join(work, 'files');
		await unpack(archive, next);
		// Of two that fetch at once, the first is right and the second finds it there.
		await rename(next, folder).catch((error: unknown) => {
			if (!existsSync(folder)) throw error;
		});
	} finally {
		await rm(work, { recursive: true, force: true });
	}
	return folder;
}

async function fetchArchive(work: string): Promise<Buffer> {
	const child = startNpm(
		['pack', `decap-cms@${decapVersion}`, '--prefer-offline', '--loglevel=error'],
		{ cwd: work, stdio: ['ignore', 'pipe', 'pipe'] },
	);
	const [said, code] = await Promise.all([
		text(child.stderr!),
		once(child, 'exit').then(
			([status]) => status,
			(error: NodeJS.ErrnoException) => error.code,
		),
		text(child.stdout!),
	]);
	if (code !== 0)
		throw new Error(
			`The editor (decap-cms ${decapVersion}, 16 MB) could not be fetched from npm: with a network line, try again. It is only needed once.\n${said.trim()}`,
		);
	return await readFile(join(work, `decap-cms-${decapVersion}.tgz`));
}

async function unpack(archive: Buffer, folder: string) {
	await mkdir(folder);
	for (const { name, data } of await parseTarGzip(archive))
		if (data && WANTED.test(name)) await writeFile(join(folder, basename(name)), data);
}

const CACHE = 'node_modules/.cache/moothall';
/** As the registry has it (`npm view decap-cms@3.16.3 dist.integrity`). */
const SHA512 =
	'hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==';
const WANTED = /^package\/dist\/((\d+\.)?decap-cms\.js|decap-cms\.js\.LICENSE\.txt|\w+\.wasm)$/;
