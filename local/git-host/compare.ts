import type { Git } from './git.ts';
import { refuse } from './refusals.ts';
import type { Route } from './route.ts';

/** The changes of the head since it left the base: its files, and its commits, the oldest first. */
export const compare: Route = async ({ git, parts }) => {
	const [base, head] = await Promise.all(parts.map((name) => commitOf(git, name)));
	const merged = base && head && (await git.try(['merge-base', base, head]));
	if (!merged) throw refuse(404, 'Not Found');
	const [ahead, behind, diff] = await Promise.all([
		git.run(['rev-list', '--reverse', `${base}..${head}`]),
		git.run(['rev-list', '--count', `${head}..${base}`]),
		git.run(['diff-tree', '-r', '-M', '-z', '--raw', '--abbrev=40', merged, head]),
	]);
	const ids = ahead.split('\n').filter(Boolean);
	return {
		status: 200,
		json: {
			merge_base_commit: { sha: merged },
			ahead_by: ids.length,
			behind_by: Number(behind),
			total_commits: ids.length,
			commits: await Promise.all(ids.map((sha) => describe(git, sha))),
			files: readDiff(diff),
		},
	};
};

async function commitOf(git: Git, name: string) {
	const branch = name.replace(/^[^:/]+:/, '');
	return (await git.resolve(`refs/heads/${branch}`)) ?? git.resolve(`${branch}^{commit}`);
}

async function describe(git: Git, sha: string) {
	const format = '--format=%an%x00%ae%x00%cI%x00%B';
	const shown = await git.run(['show', '--no-patch', format, sha]);
	const [name, email, date, message = ''] = shown.split('\0');
	const author = { name, email, date };
	return { sha, commit: { message: message.trim(), author, committer: author } };
}

function readDiff(diff: string) {
	const fields = diff.split('\0').filter(Boolean);
	const files = [];
	while (fields.length) {
		const [, , before, after, letter = ''] = fields.shift()!.split(' ');
		const path = fields.shift()!;
		const moved = /^[RC]/.test(letter);
		files.push({
			sha: letter === 'D' ? before : after,
			filename: moved ? fields.shift() : path,
			status: STATUSES[letter[0]!] ?? 'changed',
			...(moved && { previous_filename: path }),
		});
	}
	return files;
}

const STATUSES: Record<string, string> = {
	A: 'added',
	C: 'copied',
	D: 'removed',
	M: 'modified',
	R: 'renamed',
};
