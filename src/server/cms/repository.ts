import { createHash } from 'node:crypto';
import { ask, HostAway } from './host.ts';
import { setup } from './setup.ts';

/** A branch as it is now; undefined if there is no such branch. */
export async function snapshot(branch: string): Promise<Snapshot | undefined> {
	const { status, data } = await ask<RefAnswer>('GET', `git/ref/heads/${branch}`, {
		expect: [404],
	});
	if (status === 404) return undefined;
	return { branch, commit: data.object.sha, files: await filesOf(data.object.sha) };
}

/** The branch that the site is built from, which is always there. */
export async function published(): Promise<Snapshot> {
	const found = await snapshot(setup().CMS_BRANCH);
	if (!found) throw new HostAway('no_branch');
	return found;
}

/** Every file of a commit: path and id. A commit never changes, so it is asked for once, also by many at the same moment. */
export function filesOf(commit: string): Promise<Files> {
	const known = trees.get(commit);
	if (known) return known;
	const files = askFilesOf(commit);
	if (trees.size >= MOST_TREES) trees.clear();
	trees.set(commit, files);
	files.catch(() => trees.delete(commit));
	return files;
}

async function askFilesOf(commit: string): Promise<Files> {
	const { data } = await ask<TreeAnswer>('GET', `git/trees/${commit}?recursive=1`);
	if (data.truncated) throw new HostAway('tree_too_large');
	const blobs = data.tree.filter(
		({ type, path }) => type === 'blob' && path.startsWith('content/'),
	);
	return new Map(blobs.map(({ path, sha }) => [path, sha]));
}

const trees = new Map<string, Promise<Files>>();
const MOST_TREES = 50;

/** Makes a commit on top of a snapshot. Nobody sees it until a branch is moved to it. */
export async function createCommit(on: Snapshot, changes: Change[], words: Words): Promise<string> {
	const tree = await Promise.all(changes.map(treeItem));
	const { data: made } = await ask<Made>('POST', 'git/trees', {
		body: { base_tree: on.commit, tree },
	});
	const { data } = await ask<Made>('POST', 'git/commits', {
		body: { ...words, tree: made.sha, parents: [on.commit] },
	});
	return data.sha;
}

async function treeItem({ path, content }: Change) {
	const item = { path, mode: '100644', type: 'blob' };
	if (content === null) return { ...item, sha: null };
	if (typeof content === 'string') return { ...item, content };
	const body = { content: content.toString('base64'), encoding: 'base64' };
	const { data } = await ask<Made>('POST', 'git/blobs', { body });
	return { ...item, sha: data.sha };
}

/** Moves a branch to a commit that is made on top of it. False when the branch has moved on meanwhile: it is never forced. */
export async function moveBranch(branch: string, commit: string): Promise<boolean> {
	const body = { sha: commit, force: false };
	const { status } = await ask('PATCH', `git/refs/heads/${branch}`, { body, expect: [409, 422] });
	return status === 200;
}

/** False when the branch exists already. */
export async function createBranch(branch: string, commit: string): Promise<boolean> {
	const body = { ref: `refs/heads/${branch}`, sha: commit };
	const { status } = await ask('POST', 'git/refs', { body, expect: [409, 422] });
	return status === 201;
}

/** Deletes a branch, if there is one. */
export async function deleteBranch(branch: string): Promise<void> {
	await ask('DELETE', `git/refs/heads/${branch}`, { expect: [404, 422] });
}

/** The commit that a branch is at; undefined if there is no such branch. */
export async function headOf(branch: string): Promise<string | undefined> {
	const { status, data } = await ask<RefAnswer>('GET', `git/ref/heads/${branch}`, {
		expect: [404],
	});
	return status === 404 ? undefined : data.object.sha;
}

/** The commit of each branch whose name begins like this, by its name. */
export async function headsOf(beginning: string): Promise<Map<string, string>> {
	const { data } = await ask<RefAnswer[]>('GET', `git/matching-refs/heads/${beginning}`);
	return new Map(data.map(({ ref, object }) => [ref.slice('refs/heads/'.length), object.sha]));
}

/** The id that git gives a file with this content. */
export function idOf(content: string | Buffer): string {
	const bytes = Buffer.from(content as string);
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

export type Files = ReadonlyMap<string, string>;

export type Snapshot = {
	branch: string;
	commit: string;
	/** The id of each file below `content/`, by its path. */
	files: Files;
};

export type Change = {
	path: string;
	/** Null deletes the file. */
	content: string | Buffer | null;
};

export type Words = {
	message: string;
	author: { name: string; email: string; date?: string };
};

type RefAnswer = { ref: string; object: { sha: string } };
type TreeAnswer = { tree: { path: string; type: string; sha: string }[]; truncated: boolean };
type Made = { sha: string };
