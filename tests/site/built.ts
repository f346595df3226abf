import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { inject } from 'vitest';
import { langOfPath, type Lang } from '#domain/language.ts';
import { builtPages } from '#tools/build/pages.ts';
import { attribute, findAll } from './tree.ts';

const documents = new Map<string, Tree.Document>();

/** Every page of the built site, both languages. A page is parsed when its document is first asked for. */
export const pages: SitePage[] = (await builtPages(inject('hub').site)).map((page) => ({
	...page,
	// The front door knows 404.html as /404/ too.
	path: page.path.replace(/\.html$/, '/'),
	lang: langOfPath(page.path),
	get document() {
		return documentOf(page.html);
	},
}));

/** The pages that search engines may list: those with an address of record. */
export function indexed(): SitePage[] {
	return pages.filter(canonicalOf);
}

/** The paths of all pages, for a test each. */
export const paths = pages.map(({ path }) => path);

export function canonicalOf({ document }: SitePage): string | undefined {
	const [link] = findAll(document, 'link').filter((each) => attribute(each, 'rel') === 'canonical');
	return link && attribute(link, 'href');
}

function documentOf(html: string): Tree.Document {
	const document = documents.get(html) ?? parse(html);
	documents.set(html, document);
	return document;
}

export type SitePage = {
	file: string;
	path: string;
	html: string;
	lang: Lang;
	document: Tree.Document;
};
