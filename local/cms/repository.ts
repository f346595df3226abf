import { existsSync, watch } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './git.ts';
import { bring, type Tree } from './bring.ts';

/**
 * Makes the CMS's repository, whose `content/` equals the content folder. An existing repository is repaired in three
 * steps: undo what a killed server left half done; write publications that never reached the folder; and commit to main
 * what people changed in the folder by hand.
 */
export async function createRepository(folder: string, content: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const isThere = existsSync(join(folder, '.git')) && (await commitOf(folder, 'main'));
	if (isThere) {
		await recover(folder);
		if (await commitOf(folder, WRITTEN)) await checkOutContent(folder, content);
	} else await git(folder, 'init', '--quiet', '--initial-branch=main');
	await setUp(folder);
	await rm(join(folder, 'content'), { recursive: true, force: true });
	await cp(content, join(folder, 'content'), { recursive: true });
	await git(folder, 'add', '--all', '--force');
	if (await git(folder, 'status', '--porcelain'))
		await git(folder, 'commit', '--quiet', '--message=Content as it is in the folder');
	await git(folder, 'update-ref', WRITTEN, 'main');
}

/**
 * Makes the content folder equal to `ref`: writes only files that differ, and deletes files that `ref` deletes. A file
 * that was changed by hand since the last time stays as it is.
 *
 * @returns the files that stayed, below `content/`.
 */
export async function checkOutContent(
	repository: string,
	content: string,
	ref = 'main',
): Promise<string[]> {
	const commit = (await commitOf(repository, ref))!;
	const before = await commitOf(repository, WRITTEN);
	const stayed = await bring(repository, content, {
		before: before ? await treeOf(repository, before) : undefined,
		after: await treeOf(repository, commit),
	});
	await git(repository, 'update-ref', WRITTEN, commit);
	return stayed;
}

/** Calls `changed` soon after main has moved. */
export function watchMain(repository: string, changed: () => void): () => void {
	let known: string | undefined;
	let wait: NodeJS.Timeout | undefined;
	const look = async () => {
		const now = await commitOf(repository, 'main').catch(() => known);
		const moved = known !== undefined && now !== known;
		known = now;
		if (moved) changed();
	};
	const first = look();
	const watcher = watch(join(repository, '.git/refs/heads'), () => {
		clearTimeout(wait);
		wait = setTimeout(() => void first.then(look), CALM);
	});
	return () => {
		clearTimeout(wait);
		watcher.close();
	};
}

/** Checks out main and aborts a rebase or merge that a killed server or a conflict left behind. */
export async function recover(repository: string): Promise<void> {
	await rm(join(repository, '.git/index.lock'), { force: true });
	for (const command of ['rebase', 'merge'])
		await git(repository, command, '--abort').catch(() => {});
	await git(repository, 'checkout', '--quiet', '--force', 'main');
	await git(repository, 'clean', '--quiet', '--force', '-d', '-x');
}

/** The person at this machine may have no name in git, and their signing and hooks do not belong here. */
async function setUp(folder: string) {
	const settings = {
		'user.name': 'Moothall on this machine',
		'user.email': 'editor@localhost',
		'core.autocrlf': 'false',
		'core.quotepath': 'false',
		'core.hooksPath': '.git/no-hooks',
		'commit.gpgsign': 'false',
	};
	for (const [name, value] of Object.entries(settings)) await git(folder, 'config', name, value);
}

async function commitOf(repository: string, ref: string): Promise<string | undefined> {
	const found = git(repository, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
	return (await found.catch(() => '')).trim() || undefined;
}

/** The files of a commit or a branch below `content/`. */
export async function treeOf(repository: string, commit: string): Promise<Tree> {
	const list = await git(repository, 'ls-tree', '-r', '-z', commit, 'content/');
	return new Map(
		list
			.split('\0')
			.filter(Boolean)
			.map((line) => {
				const [facts, path] = line.split('\t') as [string, string];
				return [path.slice('content/'.length), facts.split(' ')[2]!];
			}),
	);
}

/** The last commit whose content was written to the folder. */
const WRITTEN = 'refs/moothall/written';
const CALM = 50;
