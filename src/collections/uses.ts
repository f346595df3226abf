import { lasting } from '#domain/paths.ts';
import type { Fields } from './fields.ts';
import { references } from './references.ts';

/**
 * The things that an entry needs: entries that it refers or links to, its topic and its pictures. Each thing has a
 * name: `areas/market`, `pages/about`, `settings.topics/council`, `images/clock.jpg`.
 */
export function needs(fields: Fields, data: Record<string, unknown>): Set<string> {
	const body = String(data.body ?? '');
	const named = references(fields, data).map(({ to, thing, value }) =>
		to === 'addresses' ? thingAt(value.slice(1)) : thing,
	);
	const shown = [...body.matchAll(PICTURE)].map(([, file]) => `images/${file}`);
	const linked = [...body.matchAll(LINK)].map(([, path]) => thingAt(path!));
	return new Set([...named, ...shown, ...linked]);
}

/** The entries that need each thing. */
export function usesBy(entries: Iterable<User & { needs: Iterable<string> }>): Uses {
	const found: Uses = new Map();
	for (const { needs, ...user } of entries)
		for (const thing of needs) {
			const users = found.get(thing) ?? new Map();
			// An entry is one user, by its first title, however many versions of it need the thing.
			users.set(user.name, users.get(user.name) ?? user);
			found.set(thing, users);
		}
	return found;
}

/** The first of these things that another entry needs, with those entries; undefined if none is needed. */
export function stillUsed(gone: string[], uses: Uses): { what: string; by: User[] } | undefined {
	for (const thing of gone) {
		const by = usersOf(thing, uses).filter(({ name }) => !gone.includes(name));
		if (by.length) return { what: thing.split('/').at(-1)!, by };
	}
	return undefined;
}

/** The entries that need a thing, by their names. */
export function usersOf(thing: string, uses: Uses): User[] {
	const users = [...(uses.get(thing)?.values() ?? [])];
	return users.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first of these things that cannot be deleted, because the hub itself links to it. */
export function lastingOf(gone: string[]): string | undefined {
	return gone.find((thing) => lasting.includes(thing))?.split('/')[1];
}

/** The thing in a file: `areas/market` for `content/areas/market.en.md`, `images/clock.jpg`. None for a translation. */
export function thingOf(path: string): string | undefined {
	const [, thing] = /^content\/(images\/.+|\w+\/.+(?=\.en\.md$))/.exec(path) ?? [];
	return thing;
}

/** The topics that entries use and that are missing from `kept`. */
export function goneTopics(kept: (string | undefined)[], uses: Uses): string[] {
	const things = new Set(kept.map((id) => `settings.topics/${id}`));
	return [...uses.keys()].filter((use) => use.startsWith('settings.topics/') && !things.has(use));
}

/** The thing at an address. An address below a page belongs to the page: `events/market` for `events/market/event.ics`. */
function thingAt(path: string): string {
	const [room = '', name, below] = path.split('/');
	if (room === 'news' && name === 'topic') return `settings.topics/${below}`;
	return name ? `${room}/${name}` : `pages/${room}`;
}

const PICTURE = /\.\.\/images\/([^)\s">]+)/g;
/** `[x](/events/market/)`, `[x](</events/market/> "Title")` and `[x]: /events/market/`. */
const LINK = /(?:\]\(|\]:)\s*<?\/(?:cy\/)?([a-z0-9][^)\s>?#]*)/g;

/** An entry as others name it: `news/market-day`, and its title. */
export type User = { name: string; title: string };
export type Uses = Map<string, Map<string, User>>;
