import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '#domain/language.ts';
import { files, inLang } from '#domain/paths.ts';
import type { BuiltPage } from './page.ts';

/** A page of the built site, by its path without language; undefined if the site has no such page. */
export async function loadPage(lang: Lang, path: string): Promise<BuiltPage | undefined> {
	if (!PATH.test(path)) return;
	const html = await readBuilt(join(inLang(lang, path), 'index.html')).catch(() => undefined);
	if (html === undefined) return;
	// Loaded here, because most answers send the visitor on and need no HTML parser.
	const { BuiltPage } = await import('./page.ts');
	return new BuiltPage(html, path);
}

/** Whether an address, with its language, is that of a page that everybody can find: one in the sitemap. */
export async function isPublic(address: string): Promise<boolean> {
	if (!PATH.test(address)) return false;
	const sitemap = await readBuilt(files.sitemap);
	return new RegExp(`<loc>[a-z]+://[^/<]+${address}</loc>`).test(sitemap);
}

function readBuilt(path: string) {
	return readFile(join(process.env.PAGES_FOLDER ?? 'dist', path), 'utf8');
}

const PATH = /^\/(?:[a-z0-9-]+\/)*$/;
