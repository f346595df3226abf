import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder with these files in it, which goes away after the tests. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'accessibility-')));
	folders.push(folder);
	for (const [file, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), content);
	}
	return folder;
}

const folders: string[] = [];

afterAll(async () => {
	await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});
