import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '#domain/language.ts';
import { files, inLang } from '#domain/paths.ts';
import type { SearchEntry } from '#domain/search.ts';
import { finderOf } from './finder.ts';
import { relatedOf } from './related.ts';

/** Finds pages of the built site for readers of a language. */
export const publishedFinder = kept(finderOf);

/** Finds the services and guides of the built site that a message names. */
export const publishedRelated = kept(relatedOf);

/** What is made of the pages of a language is kept until the site is built again. */
function kept<Index>(make: (entries: SearchEntry[], lang: Lang) => Index) {
	const known = new Map<Lang, { file: string; mtimeMs: number; index: Index }>();
	return async (lang: Lang): Promise<Index> => {
		const file = join(process.env.PAGES_FOLDER ?? 'dist', inLang(lang, files.searchEntries));
		const { mtimeMs } = await stat(file);
		const last = known.get(lang);
		if (last?.file === file && last.mtimeMs === mtimeMs) return last.index;
		const index = make(JSON.parse(await readFile(file, 'utf8')) as SearchEntry[], lang);
		known.set(lang, { file, mtimeMs, index });
		return index;
	};
}
