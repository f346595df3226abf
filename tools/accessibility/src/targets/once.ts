import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fileAt, type Served } from './folder.ts';

/**
 * Leaves out each address that leads to the same file, with the same query, as an earlier one or as one of `known`. An
 * address that is served replaces an earlier `file:` address: a page that is opened as a file lacks what it loads from
 * `/`.
 */
export async function eachOnce(urls: string[], { known, served }: Context): Promise<string[]> {
	const taken = new Set<string>();
	for (const url of known) taken.add(await keyOf(url, served));
	const kept = new Map<string, string>();
	for (const url of urls) {
		const key = await keyOf(url, served);
		const isBetter = isFile(kept.get(key)) && !isFile(url);
		if (!taken.has(key) && (!kept.has(key) || isBetter)) kept.set(key, url);
	}
	return [...kept.values()];
}

/** The same for two addresses of one page. */
async function keyOf(url: string, served: Served[]): Promise<string> {
	const file = await fileBehind(url, served);
	const { search, hash } = new URL(url);
	return file ? `${file}${search}${hash}` : url;
}

async function fileBehind(url: string, served: Served[]): Promise<string | undefined> {
	if (isFile(url)) return await realFile(url);
	const site = served.find((each) => url.startsWith(`${each.url}/`));
	return site && (await fileAt(site.folder, new URL(url).pathname));
}

function isFile(url = ''): boolean {
	return url.startsWith('file:');
}

async function realFile(url: string): Promise<string | undefined> {
	try {
		return await realpath(fileURLToPath(url));
	} catch {
		return undefined;
	}
}

type Context = { known: string[]; served: Served[] };
