import { changesOf, compare } from './comparison.ts';
import { readFileAt } from './files.ts';
import { picture } from './media.ts';
import { entryAt, isKey, keyOf, pictureAt } from './paths.ts';
import type { Params } from './protocol.ts';
import { openPulls, pullOf, statusOf } from './pulls.ts';
import { Refused } from './refused.ts';
import { wholeDrafts } from './whole.ts';

/** `news/market-day` for every draft; or every draft whole. */
export async function unpublishedEntries({ whole }: Params<'unpublishedEntries'>) {
	const pulls = (await openPulls()).filter(({ head }) => isKey(keyAt(head.ref)));
	pulls.sort((a, b) => (a.head.ref < b.head.ref ? -1 : 1));
	return whole ? await wholeDrafts(pulls) : pulls.map(({ head }) => keyAt(head.ref));
}

export async function unpublishedEntry(params: Params<'unpublishedEntry'>) {
	const [collection = '', slug = ''] =
		params.id === undefined ? [params.collection, params.slug] : params.id.split(/\/(.*)/s);
	const branch = draftBranch(collection, slug);
	const [comparison, pull] = await Promise.all([compare(branch), pullOf(branch)]);
	// A branch without commits of its own and without a pull request was left behind by a publication.
	if (!comparison || !(comparison.ahead_by || pull)) throw new Refused(404, 'draft_gone');
	return { collection, slug, status: statusOf(pull), ...changesOf(comparison) };
}

export async function unpublishedEntryDataFile(params: Params<'unpublishedEntryDataFile'>) {
	const { path } = entryAt(params.path);
	const found = await readFileAt(draftBranch(params.collection, params.slug), path);
	// The CMS sends the id back with the next save, as the base. decap-server gives none here.
	return { data: found?.bytes.toString('utf8') ?? null, id: found?.id };
}

export async function unpublishedEntryMediaFile(params: Params<'unpublishedEntryMediaFile'>) {
	const path = pictureAt(params.path);
	return picture(path, await readFileAt(draftBranch(params.collection, params.slug), path));
}

/** As Decap's own backends call it. @throws Refused for an entry that cannot be. */
export function draftBranch(collection: string, slug: string): string {
	return `cms/${keyOf(collection, slug)}`;
}

function keyAt(branch: string) {
	return branch.slice('cms/'.length);
}
