import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import type { Fields } from '#collections/fields.ts';
import { contentFolder } from '#collections/folder.ts';
import { differing } from '#collections/shared.ts';
import { labelOf, readEntry, refuse, type Entry } from './entry-file.ts';
import { knownPaths, knownPictures } from './known-paths.ts';

/**
 * Loads `content/<name>/<slug>.<language>.md`; the id of an entry is `<language>/<slug>`. A Welsh file without a word of
 * its own, as the CMS leaves for an entry that nobody translated, is no translation.
 */
export function entriesLoader(definition: {
	name: string;
	fields: Fields;
	schema: z.ZodType;
}): Loader {
	return {
		name: `moothall-${definition.name}`,
		async load({ store }) {
			const folder = join(contentFolder, definition.name);
			const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
			const known = { paths: await knownPaths(), pictures: await knownPictures() };
			const read = (file: string, original?: Entry) =>
				readEntry(join(folder, file), definition, known, original);
			const [originals, translations] = partition(files, (file) => file.endsWith('.en.md'));
			const inEnglish = await Promise.all(originals.map((file) => read(file)));
			const english = new Map(inEnglish.filter(isThere).map((entry) => [entry.slug, entry]));
			const others = await Promise.all(
				translations.map((file) => read(file, english.get(file.split('.')[0]!))),
			);
			store.clear();
			for (const entry of [...inEnglish, ...others].filter(isThere)) {
				checkTranslation(entry, english.get(entry.slug), definition.fields);
				store.set({ id: `${entry.lang}/${entry.slug}`, data: entry.data });
			}
		},
	};
}

function checkTranslation(entry: Entry, english: Entry | undefined, fields: Fields) {
	if (!english)
		refuse(entry.file, 'The entry', `has no English version: add ${entry.slug}.en.md beside it`);
	const [name] = differing(fields, english.data, entry.data);
	if (name === undefined) return;
	refuse(entry.file, labelOf(fields, name), `differs from ${english.file}: make them the same`);
}

function partition<Item>(items: Item[], wanted: (item: Item) => boolean): [Item[], Item[]] {
	return [items.filter(wanted), items.filter((item) => !wanted(item))];
}

function isThere(entry: Entry | undefined): entry is Entry {
	return entry !== undefined;
}
