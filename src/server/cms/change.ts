import type { Editor } from './editor.ts';
import { Refused } from './refused.ts';
import {
	type Change,
	createBranch,
	createCommit,
	type Files,
	idOf,
	moveBranch,
	published,
	type Snapshot,
	snapshot,
} from './repository.ts';

/**
 * Makes one commit on a branch. A branch that does not exist yet begins at the published branch. When another commit came
 * first, `plan` is called again with the files that are there now; it may refuse. When no file would differ, no commit is
 * made. The editor is asked for once more right before the branch moves, and `record` is called once it has. @throws Refused
 */
export async function change(branch: string, options: Options): Promise<Outcome> {
	const { editor, message, record } = options;
	const words = editor.words(message);
	let checked = false;
	for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
		const own = await snapshot(branch);
		const on = own ?? (await published());
		const planned = await options.plan(on, Boolean(own));
		if (!planned) continue;
		const changes = planned.filter(({ path, content }) => differs(on.files, path, content));
		if (!changes.length) return { commit: own?.commit, files: on.files };
		const commit = await createCommit(on, changes, words);
		if (!checked) await editor.check();
		checked = true;
		const done = own ? await moveBranch(branch, commit) : await createBranch(branch, commit);
		if (done) {
			await record();
			return { commit, files: after(on.files, changes) };
		}
		await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 150 * attempt));
	}
	throw new Refused(409, 'busy');
}

function differs(files: Files, path: string, content: Change['content']) {
	return content === null ? files.has(path) : files.get(path) !== idOf(content);
}

function after(files: Files, changes: Change[]): Files {
	const now = new Map(files);
	for (const { path, content } of changes) {
		if (content === null) now.delete(path);
		else now.set(path, idOf(content));
	}
	return now;
}

const MOST_ATTEMPTS = 8;

type Options = {
	editor: Editor;
	/** The message of the commit. */
	message: string;
	/**
	 * Chooses what to change in the files of a snapshot. `own` says whether the snapshot is of the branch itself, not of the
	 * published branch where it would begin. Undefined asks for a new snapshot.
	 */
	plan: (on: Snapshot, own: boolean) => Change[] | Promise<Change[] | undefined>;
	record: () => Promise<void>;
};

type Outcome = {
	/** The commit that the branch is at; undefined if there is no such branch, because nothing changed. */
	commit: string | undefined;
	files: Files;
};
