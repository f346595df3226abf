/**
 * Pages of a run that share their title with another page, so that tabs, bookmarks and search results do not tell them
 * apart (WCAG 2.2, 2.4.2). A page and its own states, and the same page in another language, may share one.
 */
export function sharedTitles(pages: TitledPage[]): SharedTitle[] {
	const groups = Map.groupBy(
		pages.filter(({ title }) => title.trim()),
		({ title, lang = '' }) => `${lang} ${title.replace(/\s+/g, ' ').trim().toLowerCase()}`,
	);
	return [...groups.values()]
		.map((pages) => ({ title: pages[0]!.title, urls: [...new Set(pages.map(addressOf))].sort() }))
		.filter(({ urls }) => urls.length > 1);
}

/** Without what leads to a place on the page, and whichever of its spellings was asked for. */
export function addressOf({ url }: Pick<TitledPage, 'url'>): string {
	return url.replace(/#.*$/, '').replace(/\/(?:index\.html?)?$/, '');
}

export type TitledPage = { url: string; title: string; lang?: string };

export type SharedTitle = {
	title: string;
	/** Two or more, in order. */
	urls: string[];
};
