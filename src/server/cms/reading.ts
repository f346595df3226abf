import { type File, readFileAt, readFiles } from './files.ts';
import { entryAt, folderAt, isEntry } from './paths.ts';
import type { Params } from './protocol.ts';
import { published } from './repository.ts';
import { setup } from './setup.ts';

export async function entriesByFolder({ folder }: Params<'entriesByFolder'>) {
	const prefix = `${folderAt(folder)}/`;
	const now = await published();
	const paths = [...now.files.keys()].filter((path) => path.startsWith(prefix) && isEntry(path));
	const found = await readFiles(now, paths);
	return paths.map((path) =>
		entry({ path }, { id: now.files.get(path)!, bytes: found.get(path)! }),
	);
}

export async function entriesByFiles({ files }: Params<'entriesByFiles'>) {
	for (const { path } of files) entryAt(path);
	const now = await published();
	const found = await readFiles(
		now,
		files.map(({ path }) => path).filter((path) => now.files.has(path)),
	);
	return files.map((file) => {
		const bytes = found.get(file.path);
		return entry(file, bytes && { id: now.files.get(file.path)!, bytes });
	});
}

export async function getEntry({ path }: Params<'getEntry'>) {
	return entry({ path }, await readFileAt(setup().CMS_BRANCH, entryAt(path).path));
}

/** An entry in Decap's shape; `id` is what connection.ts gives back as the entry's base. */
function entry({ path, label }: { path: string; label?: string }, file: File | undefined) {
	if (!file) return { data: null, file: { path, label, id: null } };
	return { data: file.bytes.toString('utf8'), file: { path, label, id: file.id } };
}
