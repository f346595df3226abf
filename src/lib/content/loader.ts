import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { kindOf } from '#collections/all.ts';
import { contentFolder } from '#collections/folder.ts';
import { examine, type Fault } from '#collections/fitness.ts';
import { labelInFile } from '#collections/pieces.ts';
import { readYaml } from '#collections/front-matter.ts';
import type { Kind } from '#collections/read-with.ts';
import { settingsFiles } from '#collections/settings.ts';
import { sayFault } from '#strings/sentences.ts';
import { checkOnce } from './checked.ts';
import { readEntryFile, type EntryFile } from './entry-file.ts';
import { knownSite, namesIn } from './known-site.ts';

/**
 * Loads `content/<name>/<slug>.<language>.md`; the id of an entry is `<language>/<slug>`. For an entry that is not fit
 * to publish it throws one sentence for an editor, which names the file, the field and the remedy.
 */
export function entriesLoader(kind: Kind & { name: string }): Loader {
	return {
		name: `moothall-${kind.name}`,
		async load({ store }) {
			const folder = join(contentFolder, kind.name);
			const names = (await namesIn(kind.name)).filter((file) => file.endsWith('.md')).sort();
			const files = await Promise.all(names.map((name) => readEntryFile(join(folder, name))));
			const { facts, ...known } = await knownSite();
			const loaded = await Promise.all(
				[...Map.groupBy(files, ({ slug }) => slug)].map(async ([slug, of]) => {
					const versions = Object.fromEntries(of.map(({ lang, values }) => [lang, values]));
					const entry = { slug, versions };
					return await checkOnce([kind.name, entry, facts], known, (site) => {
						const { data, faults } = examine(kind, entry, facts ? { ...site, facts } : site);
						if (faults[0]) refuse(faults[0], of, kind);
						return Object.entries(data).map(([lang, data]) => ({ id: `${lang}/${slug}`, data }));
					});
				}),
			);
			store.clear();
			for (const entry of loaded.flat()) store.set(entry);
		},
	};
}

/** Checks the settings files in the same way. It loads nothing: pages have the settings from `src/lib/settings.ts`. */
export function settingsLoader(): Loader {
	return {
		name: 'moothall-settings',
		async load() {
			const site = await knownSite();
			for (const slug of Object.keys(settingsFiles)) {
				const kind = kindOf({ collection: 'settings', slug });
				const file = join(contentFolder, 'settings', `${slug}.yml`);
				const values = readYaml(await readFile(file, 'utf8'));
				const { faults } = examine(kind, { slug, versions: { en: values } }, site);
				if (faults[0]) refuse(faults[0], [{ file, lang: 'en' }], kind);
			}
		},
	};
}

function refuse(fault: Fault, files: Pick<EntryFile, 'file' | 'lang'>[], { fields }: Kind): never {
	const { file } = files.find(({ lang }) => lang === fault.lang) ?? files[0]!;
	throw new Error(`${file}: ${sayFault(fault, 'en', labelInFile(fields, fault.path))}`);
}
