import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { refuse } from './refusals.ts';
import type { Route } from './route.ts';

/** A tree by its own id or by the id of a commit. */
export const getTree: Route = async ({ git, query, parts: [name] }) => {
	const sha = await git.resolve(`${name}^{tree}`);
	if (!sha) throw refuse(404, 'Not Found');
	const deep = query.has('recursive') ? ['-r', '-t'] : [];
	const listed = await git.run(['ls-tree', '-l', '-z', ...deep, sha]);
	const tree = listed.split('\0').filter(Boolean).map(readLine);
	return { status: 200, json: { sha, tree, truncated: false } };
};

/** A tree that differs from `base_tree` in the given paths; `sha: null` deletes a path. */
export const createTree: Route = async ({ git, body: { base_tree: base, tree } }) => {
	if (!Array.isArray(tree) || !tree.length) throw refuse(422, 'Invalid tree info');
	const known = base && (await git.resolve(`${base}^{tree}`));
	if (base && !known) throw refuse(404, 'Not Found');
	const environment = { GIT_INDEX_FILE: join(tmpdir(), `moothall-index-${randomUUID()}`) };
	try {
		if (known) await git.run(['read-tree', known], { environment });
		const lines = await Promise.all((tree as Item[]).map((item) => indexLine(git, item, known)));
		await git.run(['update-index', '-z', '--index-info'], { environment, input: lines.join('') });
		const sha = await git.run(['write-tree'], { environment });
		return { status: 201, json: { sha, truncated: false } };
	} finally {
		await rm(environment.GIT_INDEX_FILE, { force: true });
	}
};

async function indexLine(git: Git, item: Item, base: string | undefined) {
	const { path, mode, content } = item;
	const segments = path.split('/');
	if (segments.some((each) => ['', '.', '..', '.git'].includes(each)))
		throw refuse(422, 'tree.path contains a malformed path component');
	if (item.sha === null) {
		// GitHub answers with this code to the deletion of a path that does not exist.
		if (!base || !(await git.resolve(`${base}:${path}`)))
			throw refuse(422, 'GitRPC::BadObjectState');
		return `0 ${'0'.repeat(40)}\t${path}\0`;
	}
	const blob =
		item.sha ?? (await git.run(['hash-object', '-w', '--stdin'], { input: content ?? '' }));
	if (!(await git.resolve(`${blob}^{blob}`)))
		throw refuse(422, `tree.sha ${blob} is not a valid blob`);
	return `${mode} ${blob}\t${path}\0`;
}

function readLine(line: string) {
	const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(-|\d+)\t(.+)$/s.exec(line)!;
	return { path, mode, type, sha, ...(type === 'blob' && { size: Number(size) }) };
}

type Item = {
	path: string;
	mode: string;
	sha?: string | null;
	content?: string;
};
