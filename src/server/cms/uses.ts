import { collections } from '#collections/all.ts';
import { lastingOf, needs, stillUsed, type Uses, usesBy } from '#collections/uses.ts';
import { written } from '#collections/written.ts';
import { readFiles } from './files.ts';
import { isEntry } from './paths.ts';
import { Refused } from './refused.ts';
import type { Snapshot } from './repository.ts';
import { readValues, type Values } from './values.ts';

/** Which published entries need each thing. An entry that cannot be read counts as needing nothing, so that it does not stop the mending of others. */
export async function usesIn(site: Snapshot): Promise<Uses> {
	const paths = [...site.files.keys()].filter(isEntry);
	const sources = await readFiles(site, paths);
	return usesBy(
		paths.map((path) => {
			const [, collection = '', slug = ''] = path.split(/[/.]/);
			const { fields } = collections.find(({ name }) => name === collection)!;
			const values = legible(path, sources.get(path)!.toString('utf8'));
			return { name: `${collection}/${slug}`, needs: needs(fields, written(fields, values)) };
		}),
	);
}

/** @throws Refused for a thing that something else needs: the site could not be built without it */
export function checkUnused(gone: string[], uses: Uses) {
	const what = lastingOf(gone);
	if (what) throw new Refused(409, 'lasting', { what });
	const used = stillUsed(gone, uses);
	if (used) throw new Refused(409, 'in_use', used);
}

function legible(path: string, source: string): Values {
	try {
		return readValues(path, source);
	} catch {
		return {};
	}
}
