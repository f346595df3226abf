import { goneTopics, lastingOf, stillUsed, thingOf, type Uses } from '#collections/uses.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { parse } from 'yaml';
import type { Params } from './bases.ts';

/**
 * The sentence that refuses a deletion, or a change of the topics, that takes away what entries or the hub itself refer to:
 * the site could not be built without it. It knows the site of the last build; the server checks the present one.
 */
export function takenFromOthers(action: string, params: Params, uses: Uses, lang: Lang) {
	const { lasting, in_use } = strings(lang).saving.refusal;
	const gone = action === 'deleteFiles' ? (params.paths ?? []) : [];
	const things = gone.flatMap((path) => thingOf(path) ?? []);
	const what = lastingOf(things);
	if (what) return lasting({ what });
	const used = stillUsed([...things, ...topicsGone(params, uses)], uses);
	return used && in_use(used);
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
