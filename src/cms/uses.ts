import { goneTopics, stillUsed, thingOf, type Uses } from '#collections/uses.ts';
import { parse } from 'yaml';
import type { Params } from './bases.ts';

/**
 * What a deletion or a change of the settings would take away though entries still refer to it, or undefined. Without it
 * the site could not be built. As of the last build; the hub looks at what is there now.
 */
export function takenFromOthers(action: string, params: Params, uses: Uses) {
	const gone = action === 'deleteFiles' ? (params.paths ?? []) : [];
	const things = gone.flatMap((path) => thingOf(path) ?? []);
	return stillUsed([...things, ...topicsGone(params, uses)], uses);
}

function topicsGone({ dataFiles = [] }: Params, uses: Uses): string[] {
	const file = dataFiles.find(({ path }) => path === 'content/settings/topics.yml');
	if (!file) return [];
	const { topics = [] } = (parse(file.raw) ?? {}) as { topics?: { id?: string }[] };
	return goneTopics(
		topics.map((topic) => topic?.id),
		uses,
	);
}
