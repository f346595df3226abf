import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { inject } from 'vitest';
import { langOfPath, type Lang } from '#domain/language.ts';
import { builtPages } from '#tools/build/pages.ts';
import { attribute, findAll } from './tree.ts';

/** Every page of the built site, both languages, parsed. */
export const pages: SitePage[] = (await builtPages(inject('hub').site)).map((page) => ({
	...page,
	// The front door knows 404.html as /404/ too.
	path: page.path.replace(/\.html$/, '/'),
	lang: langOfPath(page.path),
	document: parse(page.html),
}));

/** The pages that search engines may list: those with an address of record. */
export const indexed = pages.filter((page) => canonicalOf(page));

/** The paths of all pages, for a test each. */
export const paths = pages.map(({ path }) => path);

export function canonicalOf({ document }: SitePage): string | undefined {
	const [link] = findAll(document, 'link').filter((each) => attribute(each, 'rel') === 'canonical');
	return link && attribute(link, 'href');
}

export type SitePage = {
	file: string;
	path: string;
	html: string;
	lang: Lang;
	document: Tree.Document;
};
