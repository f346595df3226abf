import type { Known, Written } from '#domain/writing.ts';
import { kept } from '../kept.ts';

/**
 * Checks texts, unless they passed before and all that they lead to is still there. `check` throws when they don't pass,
 * and must ask what it is given, not `known` itself.
 */
export async function checkOnce(
	texts: Written,
	known: Required<Known>,
	check: (answers: Known) => void,
): Promise<void> {
	await kept(
		'checked',
		texts,
		() => {
			const found: Found = { paths: [], pictures: [] };
			check({ paths: noted(known.paths, found.paths), pictures: noted(known.pictures, found.pictures) });
			return found;
		},
		({ paths, pictures }) =>
			paths.every((path) => known.paths.has(path)) &&
			pictures.every((name) => known.pictures.has(name)),
	);
}

/** The same, but writes into `found` what was asked for and is there. */
function noted<All extends ReadonlySet<string> | ReadonlyMap<string, number>>(
	all: All,
	found: string[],
): All {
	return new Proxy(all, {
		get(_, name) {
			if (name !== 'has') return bound(all, name);
			return (key: string) => {
				const isThere = all.has(key);
				if (isThere) found.push(key);
				return isThere;
			};
		},
	});
}

function bound(all: object, name: string | symbol): unknown {
	const value: unknown = Reflect.get(all, name, all);
	return typeof value === 'function' ? value.bind(all) : value;
}

type Found = { paths: string[]; pictures: string[] };
