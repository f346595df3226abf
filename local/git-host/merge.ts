import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST, writeCommit } from './commits.ts';
import type { Pull } from './pulls.ts';
import { refuse } from './refusals.ts';
import type { Route, RouteCall } from './route.ts';

/** Makes a merge commit by the token's owner; refuses with 405 when git cannot merge, with 409 when the head has moved. */
export const mergePull: Route = async (call) => {
	const { git, pulls, parts, body } = call;
	const pull = pulls.find(parts[0]);
	if (!pull) throw refuse(404, 'Not Found');
	if (pull.state !== 'open') throw refuse(405, 'Pull Request is not mergeable');
	const ref = `refs/heads/${pull.base}`;
	const [base, head] = await Promise.all(
		[ref, `refs/heads/${pull.branch}`].map((each) => git.resolve(each)),
	);
	if (!base || !head) throw refuse(405, 'Pull Request is not mergeable');
	if (body.sha && body.sha !== head)
		throw refuse(409, 'Head branch was modified. Review and try the merge again.');
	const sha = await mergeCommit(call, pull, base, head);
	if (!(await git.moveRef(ref, sha, base)))
		throw refuse(405, 'Base branch was modified. Review and try the merge again.');
	Object.assign(pull, { state: 'closed', merged: true });
	return { status: 200, json: { sha, merged: true, message: 'Pull Request successfully merged' } };
};

/** Merges in a temporary worktree: works with every version of git, and in a bare repository. */
async function mergeCommit({ git, body }: RouteCall, pull: Pull, base: string, head: string) {
	const folder = await mkdtemp(join(tmpdir(), 'moothall-merge-'));
	try {
		await inTurn(() => git.run(['worktree', 'add', '--detach', folder, base]));
		const there = git.at(folder);
		const merged = await there.try([
			'-c',
			NAME,
			'-c',
			MAIL,
			'merge',
			'--no-commit',
			'--no-ff',
			head,
		]);
		if (merged === undefined) throw refuse(405, 'Pull Request is not mergeable');
		const tree = await there.run(['write-tree']);
		const title = body.commit_title ?? `Merge pull request #${pull.number} from ${pull.branch}`;
		const message = `${title}\n\n${body.commit_message ?? pull.title}\n`;
		return await writeCommit(git, { message, tree, parents: [base, head], author: HOST });
	} finally {
		await inTurn(() => git.run(['worktree', 'remove', '--force', folder]));
	}
}

/** Changes the list of worktrees one at a time: git fails when two processes change the list at the same moment. */
function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
	const changed = lastChange.then(change, change);
	lastChange = changed;
	return changed;
}

let lastChange: Promise<unknown> = Promise.resolve();

const NAME = `user.name=${HOST.name}`;
const MAIL = `user.email=${HOST.email}`;
