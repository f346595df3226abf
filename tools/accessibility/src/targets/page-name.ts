import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decoded, type Served } from './folder.ts';

/**
 * What a page of a folder is called: its path, since the folder may be served at another port next time. With more than
 * one folder, what the person called the folder comes before it: `site/about.html`.
 */
export function pageNameOf(url: string, served: Served[]): string | undefined {
	const site = served.find((each) => url.startsWith(`${each.url}/`));
	return site && prefixOf(site, served) + url.slice(site.url.length);
}

/** The built file behind such a name, from here. None for an address, or for what no file can be called. */
export function fileNamed(name: string, served: Served[]): string | undefined {
	const site = served.find((each) => name.startsWith(`${prefixOf(each, served)}/`));
	if (!site) return undefined;
	const path = decoded(name.slice(prefixOf(site, served).length).replace(/[?#].*$/s, ''));
	if (path === undefined) return undefined;
	const names = path.endsWith('/') ? ['index.html'] : ['', '.html', '/index.html'];
	const files = names.map((rest) => join(site.folder, `${path}${rest}`));
	const file = files.find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
	return relative('', file ?? files[0]!).replaceAll('\\', '/');
}

function prefixOf(site: Served, served: Served[]): string {
	return served.length > 1 ? site.name : '';
}
