import { invalid } from './refusals.ts';
import type { Git } from './git.ts';
import type { Route } from './route.ts';

export const createCommit: Route = async ({ git, body }) => {
	const { message, tree, parents = [], author } = body;
	if (!(await git.resolve(`${tree}^{tree}`))) throw invalid('Commit', 'Tree SHA does not exist');
	const sha = await writeCommit(git, { message, tree, parents, author: author ?? HOST });
	return { status: 201, json: { sha, message, author, tree: { sha: tree } } };
};

/** The author is also the committer if no committer is named, as on GitHub. */
export async function writeCommit(git: Git, { message, tree, parents, author }: Commit) {
	const environment = {
		GIT_AUTHOR_NAME: author.name,
		GIT_AUTHOR_EMAIL: author.email,
		GIT_COMMITTER_NAME: author.name,
		GIT_COMMITTER_EMAIL: author.email,
		...(author.date && { GIT_AUTHOR_DATE: author.date, GIT_COMMITTER_DATE: author.date }),
	};
	const before = parents.flatMap((parent) => ['-p', parent]);
	return await git.run(['commit-tree', tree, ...before], { input: message, environment });
}

/** The owner of the token. */
export const HOST = { name: 'hub-bot', email: 'hub-bot@users.noreply.example.org' };

type Commit = {
	message: string;
	tree: string;
	parents: string[];
	author: { name: string; email: string; date?: string };
};
