import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { FONT } from './page.ts';

/** Answers with the font of the pages, if it is asked for. Source Serif 4, Latin, under the SIL Open Font License. */
export function serveFont(pathname: string, response: ServerResponse): boolean {
	if (pathname !== FONT) return false;
	const bytes = readFileSync(new URL('font/source-serif-4.woff2', import.meta.url));
	response.setHeader('content-type', 'font/woff2').end(bytes);
	return true;
}
