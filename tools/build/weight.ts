import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { BuiltPage } from './pages.ts';

/** Bytes on the wire that a page may weigh in all, content images apart. Source: our promise in `docs/`. */
export const WEIGHT_LIMIT = 14_000;

/**
 * What a first visit to a page costs: bytes (brotli) of the HTML and of every script, style sheet and font that it
 * names, and how many requests they are. Content images are counted apart. A lower
 * `quality` (0 to 11) is quicker and gives more bytes, so it can only blame too much.
 */
export async function weigh({ html }: BuiltPage, folder: string, quality = BEST): Promise<Weight> {
	const parts = [
		html,
		...(await Promise.all(loaded(html).map((path) => readFile(join(folder, path))))),
	];
	const sizes = await Promise.all(
		parts.map(
			async (part) =>
				(await compress(part, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length,
		),
	);
	return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: parts.length };
}

/** The files that a page makes a browser fetch at once, pictures apart. */
function loaded(html: string): string[] {
	const scripts = html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g);
	const links = html.matchAll(
		/<link(?=[^>]*rel="(?:stylesheet|modulepreload|preload|icon)")[^>]*href="([^"]+)"/g,
	);
	return [...scripts, ...links].map(([, path]) => path!);
}

const BEST = constants.BROTLI_MAX_QUALITY;
const compress = promisify(brotliCompress);

export type Weight = { bytes: number; requests: number };
