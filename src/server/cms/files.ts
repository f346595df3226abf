import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '#collections/folder.ts';
import { archived } from './archive.ts';
import { inParallel } from './in-parallel.ts';
import { ask } from './host.ts';
import { idOf, type Snapshot } from './repository.ts';

/**
 * The content of these files of a snapshot, by path. Most need no call to the git host: the texts that the site was last
 * built from travel with the function. Up to 40 others are fetched one by one, more than that as one archive, so that a
 * list of two hundred entries never costs two hundred calls.
 */
export async function readFiles(from: Snapshot, paths: string[]): Promise<Map<string, Buffer>> {
	const wanted = paths.map((path): Wanted => ({ path, id: from.files.get(path)! }));
	const found = new Map<string, Buffer>();
	await Promise.all(
		wanted.map(async ({ path, id }) => {
			const bytes = kept.get(id) ?? (await deployed(path, id));
			if (bytes) found.set(path, bytes);
		}),
	);
	const missing = () => wanted.filter(({ path }) => !found.has(path));
	const take = (fetched: Map<string, Buffer>) => {
		for (const { path, id } of missing()) {
			const bytes = fetched.get(path);
			if (!bytes) continue;
			keep(id, bytes);
			found.set(path, bytes);
		}
	};
	if (missing().length > MOST_CALLS)
		take(await archived(from.commit, new Set(missing().map(({ path }) => path))));
	take(await oneByOne(missing()));
	return found;
}

/** One file of a branch or a commit; undefined if there is none. */
export async function readFileAt(ref: string, path: string): Promise<File | undefined> {
	const address = `contents/${path}?ref=${encodeURIComponent(ref)}`;
	const { status, data } = await ask<Contents>('GET', address, { expect: [404] });
	if (status === 404 || data.type !== 'file') return undefined;
	const bytes = data.encoding === 'base64' ? decode(data.content) : await readBlob(data.sha);
	return { id: data.sha, bytes };
}

async function oneByOne(wanted: Wanted[]): Promise<Map<string, Buffer>> {
	return new Map(
		await inParallel(wanted, async ({ path, id }) => [path, await readBlob(id)] as const),
	);
}

async function readBlob(id: string): Promise<Buffer> {
	const { data } = await ask<{ content: string }>('GET', `git/blobs/${id}`);
	return decode(data.content);
}

/** The names of all articles that the site was built from. Articles of a day to come are named in no public file. */
export async function articles(): Promise<string[]> {
	const names = await readdir(join(contentFolder, 'news')).catch((): string[] => []);
	return names.flatMap((name) => /^([^.]+)\.en\.md$/.exec(name)?.[1] ?? []).sort();
}

async function deployed(path: string, id: string): Promise<Buffer | undefined> {
	const file = join(contentFolder, path.slice('content/'.length));
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes || idOf(bytes) !== id) return undefined;
	keep(id, bytes);
	return bytes;
}

/** Texts by their ids, kept while the process of this function lives. Pictures are too large to keep. */
function keep(id: string, bytes: Buffer) {
	if (bytes.length > LARGEST_KEPT) return;
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(id, bytes);
}

function decode(base64: string) {
	return Buffer.from(base64, 'base64');
}

const kept = new Map<string, Buffer>();
const MOST_KEPT = 3_000;
const LARGEST_KEPT = 50_000;
const MOST_CALLS = 40;

type Wanted = { path: string; id: string };
type Contents = { type: string; sha: string; encoding: string; content: string };
export type File = { id: string; bytes: Buffer };
