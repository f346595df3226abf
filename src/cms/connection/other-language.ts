import { collections } from '#collections/all.ts';
import { readMatter, writeMatter } from '#collections/front-matter.ts';
import { withShared } from '#collections/shared.ts';

/**
 * Writes the values that the versions share into the Welsh file. Decap copies a shared value only while it is typed, so a
 * translation that is begun later would lack it.
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
