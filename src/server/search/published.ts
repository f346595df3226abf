import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '#domain/language.ts';
import { files, inLang } from '#domain/paths.ts';
import type { SearchEntry } from '#domain/search.ts';
import { type Finder, finderOf } from './finder.ts';

/** Finds pages of the built site for readers of a language. The index is kept until the site is built again. */
export async function publishedFinder(lang: Lang): Promise<Finder> {
	const file = join(process.env.PAGES_FOLDER ?? 'dist', inLang(lang, files.searchEntries));
	const { mtimeMs } = await stat(file);
	const known = finders.get(lang);
	if (known?.file === file && known.mtimeMs === mtimeMs) return known.finder;
	const entries = JSON.parse(await readFile(file, 'utf8')) as SearchEntry[];
	const finder = finderOf(entries, lang);
	finders.set(lang, { file, mtimeMs, finder });
	return finder;
}

const finders = new Map<Lang, { file: string; mtimeMs: number; finder: Finder }>();
