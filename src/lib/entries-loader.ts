import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import type { Fields } from '#collections/fields.ts';
import { labelOf, readEntry, refuse, type Entry } from './entry-file.ts';

/** Loads `content/<name>/<slug>.<language>.md`; the id of an entry is `<language>/<slug>`. */
export function entriesLoader(definition: {
	name: string;
	fields: Fields;
	schema: z.ZodType;
}): Loader {
	return {
		name: `moothall-${definition.name}`,
		async load({ store }) {
			const folder = join('content', definition.name);
			const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
			const entries = await Promise.all(
				files.map((file) => readEntry(join(folder, file), definition)),
			);
			const english = new Map(
				entries.filter(({ lang }) => lang === 'en').map((entry) => [entry.slug, entry]),
			);
			store.clear();
			for (const entry of entries) {
				checkTranslation(entry, english.get(entry.slug), definition.fields);
				store.set({ id: `${entry.lang}/${entry.slug}`, data: entry.data });
			}
		},
	};
}

function checkTranslation(entry: Entry, english: Entry | undefined, fields: Fields) {
	if (!english)
		refuse(entry.file, 'The entry', `has no English version: add ${entry.slug}.en.md beside it`);
	for (const [name, { shared }] of Object.entries(fields)) {
		if (shared && JSON.stringify(entry.data[name]) !== JSON.stringify(english.data[name])) {
			refuse(
				entry.file,
				labelOf(fields, [name]),
				`differs from ${english.file}: make them the same`,
			);
		}
	}
}
