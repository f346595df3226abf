import { ask } from './host.ts';
import { readFileAt } from './files.ts';
import { picture } from './media.ts';
import { entryAt, isKey, isPicture, keyOf, pictureAt } from './paths.ts';
import type { Params } from './protocol.ts';
import { openPulls, pullOf, statusOf } from './pulls.ts';
import { Refused } from './refused.ts';
import { setup } from './setup.ts';

/** `news/market-day` for every draft. */
export async function unpublishedEntries(): Promise<string[]> {
	const pulls = await openPulls();
	return pulls
		.map(({ head }) => head.ref.slice('cms/'.length))
		.filter(isKey)
		.sort();
}

export async function unpublishedEntry(params: Params<'unpublishedEntry'>) {
	const [collection = '', slug = ''] =
		params.id === undefined ? [params.collection, params.slug] : params.id.split(/\/(.*)/s);
	const branch = draftBranch(collection, slug);
	const [comparison, pull] = await Promise.all([compare(branch), pullOf(branch)]);
	// A branch without commits of its own and without a pull request was left behind by a publication.
	if (!comparison || !(comparison.ahead_by || pull)) throw new Refused(404, 'draft_gone');
	const diffs = comparison.files.map(diffOf);
	const updatedAt = comparison.commits.at(-1)?.commit.committer.date;
	return { collection, slug, status: statusOf(pull), diffs, updatedAt };
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

/** What a draft has changed since it was begun; undefined if there is no such draft. */
export async function compare(branch: string): Promise<Comparison | undefined> {
	const address = `compare/${setup().CMS_BRANCH}...${branch}`;
	const { status, data } = await ask<Comparison>('GET', address, { expect: [404] });
	return status === 404 ? undefined : data;
}

function diffOf({
	filename,
	previous_filename: previous,
	status,
	sha,
}: Comparison['files'][number]) {
	const removed = status === 'removed';
	return {
		oldPath: status === 'added' ? '' : (previous ?? filename),
		newPath: removed ? '' : filename,
		status: removed ? 'deleted' : status,
		newFile: status === 'added',
		path: filename,
		id: sha,
		binary: isPicture(filename),
	};
}

export type Comparison = {
	/** How many commits the draft has that the site has not. */
	ahead_by: number;
	commits: { sha: string; commit: { author: { name: string }; committer: { date: string } } }[];
	files: { filename: string; previous_filename?: string; status: string; sha: string }[];
};
