import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readBlob } from './git.ts';

/**
 * Writes the changes between two trees to a folder. Without `before`, every file of `after` is written; files that only
 * the folder has stay.
 *
 * @returns the files that somebody changed in the folder by hand: they stay as they are.
 */
export async function bring(repository: string, folder: string, { before, after }: Trees) {
	const stayed: string[] = [];
	for (const path of new Set([...(before?.keys() ?? []), ...after.keys()])) {
		const wanted = after.get(path);
		const last = before?.get(path);
		if (before && wanted === last) continue;
		const file = join(folder, path);
		const here = await blobOf(file);
		if (here === wanted) continue;
		if (before && here !== last) stayed.push(path);
		else if (wanted === undefined) await rm(file, { force: true });
		else await replace(file, await readBlob(repository, wanted));
	}
	return stayed;
}

/** Renames a finished file, so that a build never reads half a file. */
async function replace(file: string, bytes: Buffer) {
	await mkdir(dirname(file), { recursive: true });
	const next = `${file}.next`;
	await writeFile(next, bytes);
	await rename(next, file);
}

/** Git's id for the content of a file; undefined when there is no file. */
async function blobOf(file: string): Promise<string | undefined> {
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) return undefined;
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The path of each file below `content/`, with git's id for its content. */
export type Tree = Map<string, string>;
type Trees = { before: Tree | undefined; after: Tree };
