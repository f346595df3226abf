import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitEnvironment } from '#local/cms/git.ts';
import { type GitHost, startGitHost } from '#local/git-host.ts';

/* Statuses, messages and shapes are those of GitHub's REST API, 2022-11-28, as its reference has them. */

let folder: string;
let host: GitHost;
let first: string;
const pushed: string[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'moothall-git-host-'));
	await git('init', '--quiet', '--bare', '--initial-branch=main');
	host = await startGitHost({ repository: folder, onPush: (ref) => void pushed.push(ref) });
	const tree = await write({ 'notes/one.md': 'one\n', 'notes/two.md': 'two\n', 'read.md': 'me\n' });
	first = await commit(tree, []);
	await git('update-ref', 'refs/heads/main', first);
});
afterAll(async () => {
	await host.stop();
	await rm(folder, { recursive: true, force: true });
});

describe('who is let in', () => {
	test.each([
		['without a token', '', 401, 'Bad credentials'],
		['with another token', 'Bearer another', 401, 'Bad credentials'],
	])('nobody %s', async (_, authorization, status, message) => {
		const response = await fetch(`${host.url}/repos/${host.name}/pulls`, {
			headers: { authorization },
		});
		expect([response.status, await response.json()]).toEqual([
			status,
			expect.objectContaining({ message, status: '401' }),
		]);
	});

	test('other repositories are not there, nor is what we never ask', async () => {
		for (const path of ['/repos/thornbeck/other/pulls', `/repos/${host.name}/hooks`, '/user']) {
			const headers = { authorization: `Bearer ${host.token}` };
			const response = await fetch(host.url + path, { headers });
			expect([response.status, (await response.json()).message]).toEqual([404, 'Not Found']);
		}
	});
});

describe('refs', () => {
	test('are read, made once, moved forward only, and deleted', async () => {
		expect(await ask('GET', 'git/ref/heads/main')).toEqual([
			200,
			{ ref: 'refs/heads/main', object: { type: 'commit', sha: first } },
		]);
		expect((await ask('GET', 'git/ref/heads/none'))[0]).toBe(404);

		const make = { ref: 'refs/heads/cms/news/a', sha: first };
		expect(await ask('GET', 'git/matching-refs/heads/cms/')).toEqual([200, []]);
		expect((await ask('POST', 'git/refs', make))[0]).toBe(201);
		expect(await ask('GET', 'git/matching-refs/heads/cms/')).toEqual([
			200,
			[{ ref: 'refs/heads/cms/news/a', object: { type: 'commit', sha: first } }],
		]);
		expect(await ask('POST', 'git/refs', make)).toEqual(refusal(422, 'Reference already exists'));
		expect(await ask('POST', 'git/refs', { ref: 'refs/heads/b', sha: '0'.repeat(40) })).toEqual([
			422,
			expect.objectContaining({ message: 'Validation Failed' }),
		]);

		const [one, other] = [await change(first, 'a', '1\n'), await change(first, 'a', '2\n')];
		expect((await ask('PATCH', 'git/refs/heads/cms/news/a', { sha: one }))[0]).toBe(200);
		expect(await ask('PATCH', 'git/refs/heads/cms/news/a', { sha: other, force: false })).toEqual(
			refusal(422, 'Update is not a fast forward'),
		);
		expect((await ask('PATCH', 'git/refs/heads/cms/news/a', { sha: other, force: true }))[0]).toBe(
			200,
		);
		expect(await ask('DELETE', 'git/refs/heads/cms/news/a')).toEqual([204, undefined]);
		expect(await ask('DELETE', 'git/refs/heads/cms/news/a')).toEqual(
			refusal(422, 'Reference does not exist'),
		);
		expect(pushed).toEqual(Array(4).fill('refs/heads/cms/news/a'));
	});

	test('of ten who move a branch from one commit at once, one does', async () => {
		await ask('POST', 'git/refs', { ref: 'refs/heads/race', sha: first });
		const commits = await Promise.all(
			Array.from({ length: 10 }, (_, n) => change(first, 'race', `${n}\n`)),
		);
		const answers = await Promise.all(
			commits.map((sha) => ask('PATCH', 'git/refs/heads/race', { sha, force: false })),
		);
		const statuses = answers.map(([status]) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(1);
		expect(statuses.filter((status) => status === 422)).toHaveLength(9);
		expect(commits[statuses.indexOf(200)]).toBe(await git('rev-parse', 'race'));
	});
});

describe('trees, blobs and contents', () => {
	test('a tree is listed by commit or branch, with everything below or without', async () => {
		const [, deep] = await ask('GET', `git/trees/${first}?recursive=1`);
		expect(deep.truncated).toBe(false);
		expect(deep.tree.map(({ path, type }: Item) => [path, type])).toEqual([
			['notes', 'tree'],
			['notes/one.md', 'blob'],
			['notes/two.md', 'blob'],
			['read.md', 'blob'],
		]);
		const [, flat] = await ask('GET', 'git/trees/main');
		expect(flat.tree.map(({ path }: Item) => path)).toEqual(['notes', 'read.md']);
		expect(flat.tree[1]).toMatchObject({ mode: '100644', size: 3 });
		expect((await ask('GET', 'git/trees/none'))[0]).toBe(404);
	});

	test('a new tree is another one with some paths put in and others taken out', async () => {
		const item = { mode: '100644', type: 'blob' };
		const [, { sha: blob }] = await ask('POST', 'git/blobs', {
			content: '/+8=',
			encoding: 'base64',
		});
		const [status, { sha }] = await ask('POST', 'git/trees', {
			base_tree: first,
			tree: [
				{ ...item, path: 'notes/one.md', sha: null },
				{ ...item, path: 'notes/ŵyl.md', content: 'ŵyl\n' },
				{ ...item, path: 'bytes', sha: blob },
			],
		});
		expect(status).toBe(201);
		const names = await git('-c', 'core.quotepath=off', 'ls-tree', '-r', '--name-only', sha);
		expect(names.split('\n')).toEqual(['bytes', 'notes/two.md', 'notes/ŵyl.md', 'read.md']);
		expect((await ask('GET', `git/blobs/${blob}`))[1]).toMatchObject({ size: 2, content: '/+8=' });
	});

	test.each([
		['what is not there is taken out', { path: 'none', sha: null }, 'GitRPC::BadObjectState'],
		[
			'a path leads out of the tree',
			{ path: '../x', content: '' },
			'tree.path contains a malformed path component',
		],
		[
			'a path leads into git',
			{ path: '.git/config', content: '' },
			'tree.path contains a malformed path component',
		],
		[
			'a blob is none',
			{ path: 'x', sha: '0'.repeat(40) },
			`tree.sha ${'0'.repeat(40)} is not a valid blob`,
		],
	])('a tree is refused when %s', async (_, item, message) => {
		const tree = [{ mode: '100644', type: 'blob', ...item }];
		expect(await ask('POST', 'git/trees', { base_tree: first, tree })).toEqual(
			refusal(422, message),
		);
	});

	test('the contents of one file, up to a megabyte', async () => {
		const [, file] = await ask('GET', 'contents/notes/one.md?ref=main');
		expect(file).toMatchObject({ type: 'file', path: 'notes/one.md', encoding: 'base64', size: 4 });
		expect(Buffer.from(file.content, 'base64').toString()).toBe('one\n');
		expect((await ask('GET', 'contents/notes/none.md?ref=main'))[0]).toBe(404);
		expect((await ask('GET', 'contents/read.md?ref=none'))[0]).toBe(404);
		const large = await change(first, 'large', 'x'.repeat(1_000_001));
		expect((await ask('GET', `contents/large?ref=${large}`))[1]).toMatchObject({
			content: '',
			encoding: 'none',
		});
	});

	test('the whole tree comes packed, from another address', async () => {
		const headers = { authorization: `Bearer ${host.token}` };
		const address = `${host.url}/repos/${host.name}/tarball/${first}`;
		expect((await fetch(address, { headers, redirect: 'manual' })).status).toBe(302);
		const packed = Buffer.from(await (await fetch(address, { headers })).arrayBuffer());
		expect(gunzipSync(packed).toString()).toContain(
			`thornbeck-hub-${first.slice(0, 7)}/notes/one.md`,
		);
	});
});

describe('commits and comparisons', () => {
	test('a commit has its author’s name and its message', async () => {
		const tree = await git('rev-parse', `${first}^{tree}`);
		const author = { name: 'Siân O’Brien', email: 'sian@example.org' };
		const [status, { sha }] = await ask('POST', 'git/commits', {
			...{ message: 'Nodyn “un”\n\nMwy.', tree, parents: [first], author },
		});
		expect(status).toBe(201);
		expect(await git('log', '-1', '--format=%an|%ae|%cn|%B', sha)).toBe(
			'Siân O’Brien|sian@example.org|Siân O’Brien|Nodyn “un”\n\nMwy.',
		);
		expect((await ask('POST', 'git/commits', { message: 'x', tree: '0'.repeat(40) }))[0]).toBe(422);
	});

	test('a comparison tells what one side has since the two parted', async () => {
		const item = { mode: '100644', type: 'blob' };
		const [, { sha: tree }] = await ask('POST', 'git/trees', {
			base_tree: first,
			tree: [
				{ ...item, path: 'added.md', content: 'new\n' },
				{ ...item, path: 'read.md', content: 'you\n' },
				{ ...item, path: 'notes/two.md', sha: null },
			],
		});
		const head = await commit(tree, [first]);
		await ask('POST', 'git/refs', { ref: 'refs/heads/compared', sha: head });
		const [, comparison] = await ask('GET', 'compare/main...thornbeck:compared');
		expect(comparison).toMatchObject({
			ahead_by: 1,
			behind_by: 0,
			merge_base_commit: { sha: first },
		});
		expect(comparison.files.map(({ filename, status }: File) => [filename, status])).toEqual([
			['added.md', 'added'],
			['notes/two.md', 'removed'],
			['read.md', 'modified'],
		]);
		expect(comparison.commits).toMatchObject([{ sha: head, commit: { author: { name: 'Ann' } } }]);
		expect((await ask('GET', 'compare/main...none'))[0]).toBe(404);
	});
});

describe('pull requests', () => {
	const open = async (branch: string, path: string, content: string) => {
		const sha = await change(await git('rev-parse', 'main'), path, content);
		await ask('POST', 'git/refs', { ref: `refs/heads/${branch}`, sha });
		const body = { title: branch, body: '', head: branch, base: 'main' };
		return [sha, await ask('POST', 'pulls', body)] as const;
	};

	test('are opened once, found by their branch, labelled and closed with it', async () => {
		const [sha, [status, pull]] = await open('cms/news/one', 'x.md', 'x\n');
		expect([status, pull]).toMatchObject([201, { state: 'open', labels: [], head: { sha } }]);
		const again = { title: 'x', head: 'thornbeck:cms/news/one', base: 'main' };
		expect((await ask('POST', 'pulls', again))[1].errors[0].message).toBe(
			'A pull request already exists for thornbeck:cms/news/one.',
		);
		await ask('POST', 'git/refs', {
			ref: 'refs/heads/cms/news/same',
			sha: await git('rev-parse', 'main'),
		});
		const empty = { title: 'x', head: 'cms/news/same', base: 'main' };
		expect((await ask('POST', 'pulls', empty))[1].errors[0].message).toBe(
			'No commits between main and cms/news/same',
		);
		expect((await ask('POST', 'pulls', { ...empty, head: 'none' }))[0]).toBe(422);

		const labels = ['decap-cms/draft', 'urgent'];
		await ask('PUT', `issues/${pull.number}/labels`, { labels });
		const [, [found]] = await ask('GET', 'pulls?state=open&base=main&head=thornbeck:cms/news/one');
		expect(found.labels).toEqual(labels.map((name) => expect.objectContaining({ name })));
		expect((await ask('GET', 'pulls?head=other:cms/news/one'))[1]).toEqual([]);

		await ask('DELETE', 'git/refs/heads/cms/news/one');
		expect((await ask('GET', 'pulls?head=thornbeck:cms/news/one'))[1]).toEqual([]);
		const [, all] = await ask('GET', 'pulls?state=all&head=thornbeck:cms/news/one');
		expect(all).toMatchObject([{ number: pull.number, state: 'closed', merged: false }]);
		// What was written there is still to be had.
		expect(await git('rev-parse', `refs/pull/${pull.number}/head`)).toBe(sha);
	});

	test('are merged by git, with whoever the token belongs to as author', async () => {
		const [sha, [, { number }]] = await open('cms/news/merge', 'notes/three.md', 'three\n');
		const words = { commit_title: 'Publish', commit_message: 'Published-by: Ann' };
		const [status, merged] = await ask('PUT', `pulls/${number}/merge`, { sha, ...words });
		expect([status, merged.merged]).toEqual([200, true]);
		expect(await git('log', '-1', '--format=%an|%B', 'main')).toBe(
			'hub-bot|Publish\n\nPublished-by: Ann',
		);
		expect(await git('rev-list', '--parents', '-1', 'main')).toContain(sha);
		expect(pushed.at(-1)).toBe('refs/heads/main');
		expect((await ask('PUT', `pulls/${number}/merge`, {}))[0]).toBe(405);
		expect((await git('worktree', 'list')).split('\n')).toHaveLength(1);
	});

	test('are not merged when the branch moved (409) or git cannot (405)', async () => {
		const [, [, one]] = await open('cms/news/left', 'read.md', 'left\n');
		const [sha, [, two]] = await open('cms/news/right', 'read.md', 'right\n');
		expect(await ask('PUT', `pulls/${one.number}/merge`, { sha })).toEqual(
			refusal(409, 'Head branch was modified. Review and try the merge again.'),
		);
		expect((await ask('PUT', `pulls/${one.number}/merge`, {}))[0]).toBe(200);
		const before = await git('rev-parse', 'main');
		expect(await ask('PUT', `pulls/${two.number}/merge`, {})).toEqual(
			refusal(405, 'Pull Request is not mergeable'),
		);
		expect(await git('rev-parse', 'main')).toBe(before);
	});
});

test('trouble can be had: an outage, and too many questions', async () => {
	host.have('outage');
	expect((await ask('GET', 'pulls'))[0]).toBe(502);
	host.have('rate limit');
	const headers = { authorization: `Bearer ${host.token}` };
	const limited = await fetch(`${host.url}/repos/${host.name}/pulls`, { headers });
	expect([limited.status, limited.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
	expect(Number(limited.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
	host.have(undefined);
	expect((await ask('GET', 'pulls'))[0]).toBe(200);
	expect(host.calls.at(-1)).toBe(`GET /repos/${host.name}/pulls`);
});

// biome-ignore lint/suspicious/noExplicitAny: GitHub's answers, looked at one key at a time
async function ask(method: string, path: string, body?: object): Promise<[number, any]> {
	const response = await fetch(`${host.url}/repos/${host.name}/${path}`, {
		method,
		headers: { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' },
		body: body && JSON.stringify(body),
	});
	return [response.status, response.status === 204 ? undefined : await response.json()];
}

function refusal(status: number, message: string) {
	return [status, expect.objectContaining({ message, status: String(status) })];
}

/** A tree of these files. */
async function write(files: Record<string, string>, base?: string): Promise<string> {
	const tree = Object.entries(files).map(([path, content]) => ({
		...{ path, content, mode: '100644', type: 'blob' },
	}));
	return (await ask('POST', 'git/trees', { base_tree: base, tree }))[1].sha;
}

async function commit(tree: string, parents: string[]): Promise<string> {
	const author = { name: 'Ann', email: 'ann@example.org' };
	return (await ask('POST', 'git/commits', { message: 'x', tree, parents, author }))[1].sha;
}

/** A commit on top of another, with one file written. */
async function change(parent: string, path: string, content: string): Promise<string> {
	return await commit(await write({ [path]: content }, parent), [parent]);
}

async function git(...args: string[]): Promise<string> {
	const run = promisify(execFile);
	return (await run('git', ['-C', folder, ...args], { env: gitEnvironment() })).stdout.trim();
}

type Item = { path: string; type: string };
type File = { filename: string; status: string };
