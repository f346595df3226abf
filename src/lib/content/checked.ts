import { kept } from '../kept.ts';

/**
 * What `check` makes `from` an entry. An entry that passed is checked again only when something that its check found on
 * the site is gone. `check` throws when the entry does not pass. It must ask the site in its argument, which notes the
 * questions, and not `site` itself.
 */
export async function checkOnce<Site extends object, Made>(
	from: unknown,
	site: Site,
	check: (site: Site) => Made,
): Promise<Made> {
	const all = new Map(Object.entries(site) as [string, Collection][]);
	const { made } = await kept(
		'checked',
		from,
		() => {
			const found: Found = [];
			const noted = [...all].map(([name, collection]) => [
				name,
				noting(collection, (key) => found.push([name, key])),
			]);
			return { made: check(Object.fromEntries(noted) as Site), found };
		},
		({ found }) => found.every(([name, key]) => all.get(name)?.has(key)),
	);
	return made;
}

/** The same collection; it calls `note` with each key that was looked up and found. */
function noting(collection: Collection, note: (key: string) => void): Collection {
	return new Proxy(collection, {
		get(_, name) {
			if (name === 'has')
				return (key: string) => {
					const isThere = collection.has(key);
					if (isThere) note(key);
					return isThere;
				};
			const value: unknown = Reflect.get(collection, name, collection);
			return typeof value === 'function' ? value.bind(collection) : value;
		},
	});
}

type Collection = ReadonlySet<string> | ReadonlyMap<string, unknown>;
type Found = [collection: string, key: string][];
