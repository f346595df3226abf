import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import type { BuiltPage } from './page.ts';

/** A page of the built site, by its path without language; undefined if the site has no such page. */
export async function loadPage(lang: Lang, path: string): Promise<BuiltPage | undefined> {
	if (!/^\/(?:[a-z0-9-]+\/)*$/.test(path)) return;
	const file = join(process.env.PAGES_FOLDER ?? 'dist', inLang(lang, path), 'index.html');
	const html = await readFile(file, 'utf8').catch(() => undefined);
	if (html === undefined) return;
	// Loaded here, because most answers send the visitor on and need no HTML parser.
	const { BuiltPage } = await import('./page.ts');
	return new BuiltPage(html, path);
}
