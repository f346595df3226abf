import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The file for a path, by Netlify's rules for pretty addresses: the address of a folder's index.html ends in a slash,
 * `about.html` has the address `/about`, and other spellings redirect to these.
 */
export async function findFile(folder: string, path: string): Promise<Found | undefined> {
	const wanted = decode(path);
	if (wanted === undefined) return undefined;
	const inside = join(folder, wanted);
	if (inside !== folder && !inside.startsWith(folder.endsWith(sep) ? folder : folder + sep))
		return undefined;

	const bare = inside.endsWith(sep) ? inside.slice(0, -1) : inside;
	if (KEPT.some((name) => bare.toLowerCase() === join(folder, name).toLowerCase()))
		return undefined;
	if (path.endsWith('/')) {
		if (await isFile(join(inside, 'index.html'))) return { file: join(inside, 'index.html') };
		if (await isFile(`${bare}.html`)) return { file: `${bare}.html`, redirect: path.slice(0, -1) };
		return undefined;
	}
	if (path.endsWith('/index.html') && (await isFile(inside)))
		return { file: inside, redirect: path.slice(0, -'index.html'.length) };
	if (await isFile(inside))
		return path.endsWith('.html')
			? { file: inside, redirect: path.slice(0, -5) }
			: { file: inside };
	if (await isFile(`${bare}.html`)) return { file: `${bare}.html` };
	if (await isFile(join(inside, 'index.html')))
		return { file: join(inside, 'index.html'), redirect: `${path}/` };
	return undefined;
}

/** Files that Netlify does not serve, in any spelling: on some file systems `_HEADERS` is the same file. */
const KEPT = ['_headers', '_redirects'];

/** Undefined for a path that cannot name a file of a site. */
function decode(path: string) {
	try {
		const wanted = decodeURIComponent(path);
		return /[\0\\]|\/\//.test(wanted) || wanted.split('/').includes('..') ? undefined : wanted;
	} catch {
		return undefined;
	}
}

async function isFile(path: string) {
	return await stat(path).then(
		(found) => found.isFile(),
		() => false,
	);
}

type Found = {
	file: string;
	/** The address to redirect to. */
	redirect?: string;
};
