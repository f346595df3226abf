import { ask } from './host.ts';
import { isPicture } from './paths.ts';
import { setup } from './setup.ts';

/** What a draft has changed since it was begun; undefined if there is no such draft. `head` is its branch or a commit. */
export async function compare(head: string): Promise<Comparison | undefined> {
	const address = `compare/${setup().CMS_BRANCH}...${head}`;
	const { status, data } = await ask<Comparison>('GET', address, { expect: [404] });
	return status === 404 ? undefined : data;
}

/** What a draft has changed, and when, in Decap's shape. */
export function changesOf({ files, commits }: Comparison) {
	return { diffs: files.map(diffOf), updatedAt: commits.at(-1)?.commit.committer.date };
}

function diffOf({ filename, previous_filename: previous, status, sha }: ChangedFile) {
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
	/** Where the draft left the site. */
	merge_base_commit: { sha: string };
	commits: { sha: string; commit: { author: { name: string }; committer: { date: string } } }[];
	files: ChangedFile[];
};

type ChangedFile = { filename: string; previous_filename?: string; status: string; sha: string };
