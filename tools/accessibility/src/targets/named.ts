import { existsSync, statSync } from 'node:fs';
import { glob, realpath } from 'node:fs/promises';
import { Expected } from '../expected.ts';
import { addressOf, SCHEME } from './address.ts';
import { pagesIn, type Served, serveFolder } from './folder.ts';
import { addressesInList } from './list.ts';
import { addressesInSitemap, type Change } from './sitemap.ts';

/** The pages behind one name on the command line. A folder among them is served, and added to `served`. */
export async function addressesBehind(
	name: string,
	{ change, isTrusting, isKept, served }: Means,
): Promise<string[]> {
	const isThere = !SCHEME.test(name) && existsSync(name);
	if (isThere && statSync(name).isDirectory()) {
		const pages = (await pagesIn(name)).filter(isKept);
		if (pages.length === 0) throw new Expected(`--exclude leaves out every page in ${name}.`);
		const site = await servedOnce(name, served);
		return pages.map((path) => new URL(`${site.url}${path}`).href);
	}
	if (SITEMAP.test(name))
		return (await addressesInSitemap(name, change, isTrusting)).filter(isKept);
	if (isThere && !PAGE.test(name)) return (await addressesInList(name)).filter(isKept);
	const address = addressOf(name);
	if (address && (isThere || SCHEME.test(name) || !address.startsWith('file:'))) return [address];
	throw new Expected(`“${name}” is no folder and no file that is there, and no address either.`);
}

async function servedOnce(name: string, served: Served[]): Promise<Served> {
	const root = await realpath(name);
	const known = served.find(({ folder }) => folder === root);
	if (known) return known;
	const site = await serveFolder(name);
	served.push(site);
	return site;
}

/** Patterns of files, which some shells leave to us, become the files that fit. */
export async function spread(names: string[]): Promise<string[]> {
	const lists = names.map(async (name) => {
		if (SCHEME.test(name) || existsSync(name) || !/[*?{[]/.test(name)) return [name];
		const files = (await Array.fromAsync(glob(name))).sort();
		if (files.length > 0) return files;
		throw new Expected(`No file fits the pattern ${name}.`);
	});
	return (await Promise.all(lists)).flat();
}

const SITEMAP = /\.xml(\.gz)?([?#].*)?$/i;
const PAGE = /\.(html?|xhtml|svg)$/i;

type Means = {
	/** Of the addresses in a sitemap. */
	change: Change;
	/** Whether a sitemap is taken whatever its certificate. */
	isTrusting: boolean;
	/** Of an address, or of a path in a folder. */
	isKept: (words: string) => boolean;
	served: Served[];
};
