import type { Place } from '../run.ts';
import { listed } from './count.ts';

/** The first place on each page. */
export function onEachPage(places: Place[]): Place[] {
	const seen = new Set<string>();
	return places.filter(({ url }) => !seen.has(url) && seen.add(url));
}

/**
 * How many elements of pages one problem has. In each of its states a page shows the same elements again, though some
 * stand elsewhere then: the state with the most has all of them.
 */
export function elementsOf(places: Place[]): number {
	const elements = places.filter(({ selector }) => selector);
	return [...Map.groupBy(elements, ({ url }) => url).values()]
		.map((onPage) => {
			const amounts = [...Map.groupBy(onPage, ({ state }) => state).values()].map(
				(inState) => new Set(inState.map(({ selector }) => selector)).size,
			);
			return Math.max(...amounts);
		})
		.reduce((sum, amount) => sum + amount, 0);
}

/** How many pages there are, each in however many states. */
export function pagesOf(results: { url: string }[]): number {
	return new Set(results.map(({ url }) => url)).size;
}

/** The same for a page in a state wherever it is met. */
export function keyOf({ url, state }: { url: string; state: string }): string {
	return `${url} ${state}`;
}

/** `/news/ in the state “errors” (320 dark)`, without what the reader knows already. */
export function placeName(place: Omit<Place, 'selector'>, origin: string): string {
	const variants = place.variants.length ? ` (${listed(place.variants)})` : '';
	return `${pageName(place, origin)}${variants}`;
}

/** `/news/`, or `/news/ in the state “errors”`. */
export function pageName({ url, state }: { url: string; state: string }, origin: string): string {
	const address = origin && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
	return state === 'as is' ? address : `${address} in the state “${state}”`;
}

/** What all the addresses begin with; empty when they are of several sites, or of none. */
export function originOf(pages: { url: string }[]): string {
	const origins = new Set(pages.map(({ url }) => URL.parse(url)?.origin ?? ''));
	const [only = ''] = origins;
	return origins.size === 1 && only !== 'null' ? only : '';
}
