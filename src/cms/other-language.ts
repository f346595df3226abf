import { collections } from '#collections/all.ts';
import { readMatter, writeMatter } from '#collections/front-matter.ts';
import { withShared } from '#collections/shared.ts';

/**
 * The files of an entry with what the versions share written into the Welsh one as well: Decap copies a shared value
 * only at the moment at which it is typed, so a translation begun later would go without.
 */
export function completed<F extends DataFile>(files: F[]): F[] {
	return files.map((file) => {
		const definition = definitionFor(file.path);
		const english = files.find(({ path }) => path === file.path.replace(/\.cy\.md$/, '.en.md'));
		const from = english && readMatter(english.raw);
		const to = readMatter(file.raw);
		if (!definition || !from || !to) return file;
		const values = withShared(definition.fields, from.values, to.values);
		return { ...file, raw: writeMatter({ values, body: to.body }) };
	});
}

/** The kind of content of which a file is the Welsh version, if it is one. */
export function definitionFor(path: string) {
	const [, name] = /^content\/(\w+)\/[^/]+\.cy\.md$/.exec(path) ?? [];
	return collections.find((each) => each.name === name);
}

type DataFile = { path: string; raw: string };
