/** The number of pages of a list. An empty list has one page, which says that it is empty. */
export function pageCount(items: unknown[], size: number): number {
	return Math.max(1, Math.ceil(items.length / size));
}

/** The items of one page of a list, from page 1. */
export function onPage<T>(items: T[], page: number, size: number): T[] {
	return items.slice((page - 1) * size, page * size);
}
