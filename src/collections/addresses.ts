import { isOwnAddress, paths } from '#domain/paths.ts';

/**
 * Every address, without its language, that has a page: those of `src/domain/paths.ts`, of entries and of topics. `files`
 * are below the content folder, `news/market-day.en.md`. Petitions are in the database, and their addresses are not here.
 */
export function addressesOf(files: Iterable<string>, topics: Iterable<string>): Set<string> {
	const fixed = Object.values(paths).filter((path) => typeof path === 'string');
	const entries = [...files].flatMap((file) => {
		const [, folder = '', slug = ''] = /^(\w+)\/([^/]+)\.en\.md$/.exec(file) ?? [];
		return addressOf(folder, slug) ?? [];
	});
	return new Set([...fixed, ...[...topics].map(paths.topic), ...entries].sort());
}

/** The address of an entry, without its language; undefined for a settings file, which has no page. */
export function addressOf(collection: string, slug: string): string | undefined {
	return pagesOf[collection]?.(slug);
}

/** Whether the hub has something of its own at the address of this entry, such as for a standing page called "News". */
export function isHidden(collection: string, slug: string): boolean {
	return isOwnAddress(addressOf(collection, slug) ?? '');
}

const pagesOf: Record<string, (slug: string) => string> = {
	news: paths.article,
	events: paths.event,
	services: paths.service,
	guides: paths.guide,
	places: paths.place,
	areas: paths.area,
	pages: paths.page,
};
