import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltPage } from './pages.ts';

/**
 * The cost of a first visit to a page: bytes (brotli) of the HTML and of every script, style sheet and font that it
 * names, and the number of requests. Content images are separate. A lower `quality` (0 to 11) is quicker and gives more
 * bytes, so a page that passes with it also passes with the best.
 */
export function weigh({ html }: BuiltPage, folder: string, quality = BEST): Weight {
	const files = loaded(html).map((path) => fileSize(join(folder, path)));
	const bytes = files.reduce((sum, size) => sum + size, compressedSize(html, quality));
	return { bytes, requests: 1 + files.length };
}

/** The files that a browser fetches at once for a page, without pictures. */
function loaded(html: string): string[] {
	const scripts = html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g);
	const links = html.matchAll(
		/<link(?=[^>]*rel="(?:stylesheet|modulepreload|preload|icon)")[^>]*href="([^"]+)"/g,
	);
	return [...scripts, ...links].map(([, path]) => path!);
}

/** Many pages share the same files. */
function fileSize(file: string): number {
	const size = sizes.get(file) ?? compressedSize(readFileSync(file), BEST);
	sizes.set(file, size);
	return size;
}

function compressedSize(content: string | Buffer, quality: number): number {
	return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
		.length;
}

const BEST = constants.BROTLI_MAX_QUALITY;
const sizes = new Map<string, number>();

export type Weight = { bytes: number; requests: number };
