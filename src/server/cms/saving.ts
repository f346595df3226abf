import { change } from './change.ts';
import type { Editor } from './editor.ts';
import { type Comparison, compare } from './comparison.ts';
import { draftBranch } from './drafts.ts';
import { checkSeen, entryAt, isPicture } from './paths.ts';
import { incoming, type Placed, withPaths } from './incoming.ts';
import { note } from './note.ts';
import type { Params } from './protocol.ts';
import { ensurePull } from './pulls.ts';
import { Refused } from './refused.ts';
import { type Change, deleteBranch, idOf, published, type Snapshot } from './repository.ts';
import { checkTopics, usesIn } from './uses.ts';
import { checkReadable, readValues } from './values.ts';

/** Saves texts and pictures of an entry as one commit. It answers with the new ids of the texts: the bases of the next save. */
export async function persistEntry(params: Params<'persistEntry'>, editor: Editor) {
	const { dataFiles, assets, options } = params;
	const key = checkFiles(dataFiles, options.collectionName);
	const { collectionName: collection, status } = options;
	const words = editor.words(options.commitMessage);
	const placed = await incoming(assets);
	const branch = draftBranch(collection, dataFiles[0]!.slug);

	const { commit, files } = await change(branch, {
		editor,
		message: options.commitMessage,
		record: () => editor.record('save_draft', key),
		async plan(on, own) {
			const draft = own ? await compare(branch) : undefined;
			// A publication has left this branch behind: it has no commits of its own.
			if (own && !draft?.ahead_by) return void (await deleteBranch(branch));
			const who = draft?.commits.at(-1)?.commit.author.name;
			const pictures = await placed(on.files);
			const texts = dataFiles.map(({ path, raw }) => ({ path, content: withPaths(raw, pictures) }));
			for (const text of texts) checkBase(on, text, params.bases, who);
			for (const { path, content } of texts) await checkKept(path, content);
			const dropped = draft ? droppedPictures(draft, pictures, texts) : [];
			const added = pictures.flatMap(({ path, content }) => (content ? { path, content } : []));
			return [...texts, ...added, ...dropped];
		},
	});
	if (commit)
		await ensurePull(branch, commit, {
			title: words.message,
			text: `By ${words.author.name}.`,
			status,
			// It is saved, whatever becomes of the pull request: the next save makes it.
		}).catch(note);
	const ids = Object.fromEntries(dataFiles.map(({ path }) => [path, files.get(path)]));
	return { message: 'entry persisted', ids };
}

/**
 * Checks that all files belong to one entry, and can be read.
 *
 * @returns the name of that entry
 */
export function checkFiles(files: DataFiles, collection: string): string {
	const keys = files.map(({ path, slug, raw, newPath }) => {
		const own = entryAt(path);
		if (own.slug !== slug || own.collection !== collection)
			throw new Refused(422, 'place', { path });
		// Entries keep their addresses: people have linked to them.
		if (newPath !== undefined && newPath !== path)
			throw new Refused(422, 'place', { path: newPath });
		checkSeen(own.collection, slug);
		checkReadable(path, raw);
		return `${own.collection}/${own.slug}`;
	});
	if (new Set(keys).size !== 1) throw new Refused(422, 'not_understood');
	return keys[0]!;
}

/** Refuses to save over a file that changed since the person opened it, unless both texts are equal. `who` saved last. */
function checkBase(
	{ files }: Snapshot,
	{ path, content }: Text,
	bases: Bases,
	who: string | undefined,
) {
	const base = bases[path];
	const now = files.get(path);
	if (base === undefined || base === (now ?? null) || now === idOf(content)) return;
	const isNew = Object.values(bases).every((each) => each === null);
	throw new Refused(409, !now ? 'deleted' : isNew ? 'exists' : 'changed', { who });
}

/** Refuses topics without one that entries use: the draft could never be published. */
async function checkKept(path: string, content: string) {
	if (path === TOPICS) checkTopics(readValues(path, content), await usesIn(await published()));
}

export const TOPICS = 'content/settings/topics.yml';

/** The pictures that a draft added and its texts no longer use. */
function droppedPictures({ files }: Comparison, pictures: Placed[], texts: Text[]) {
	const isUsed = (path: string) =>
		pictures.some((picture) => picture.path === path) ||
		texts.some(({ content }) => content.includes(path.split('/').at(-1)!));
	return files
		.filter(({ filename, status }) => status === 'added' && isPicture(filename))
		.filter(({ filename }) => !isUsed(filename))
		.map(({ filename }): Change => ({ path: filename, content: null }));
}

type Text = { path: string; content: string };
type Bases = Params<'persistEntry'>['bases'];
type DataFiles = Params<'persistEntry'>['dataFiles'];
