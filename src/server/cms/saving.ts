import { change } from './change.ts';
import type { Editor } from './editor.ts';
import { type Comparison, compare, draftBranch } from './drafts.ts';
import { checkSeen, entryAt, isPicture } from './paths.ts';
import { cleanPictures } from './picture.ts';
import type { Params } from './protocol.ts';
import { ensurePull } from './pulls.ts';
import { Refused } from './refused.ts';
import { type Change, deleteBranch, idOf, type Snapshot } from './repository.ts';
import { checkReadable } from './values.ts';

/** Saves texts and pictures of an entry as one commit. It answers with the new ids of the texts: the bases of the next save. */
export async function persistEntry(params: Params<'persistEntry'>, editor: Editor) {
	const { dataFiles, assets, options } = params;
	const key = checkFiles(params);
	const { collectionName: collection, status } = options;
	const words = editor.words(options.commitMessage);
	const texts = dataFiles.map(({ path, raw }): Change => ({ path, content: raw }));
	const pictures = cleanPictures(assets);
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
			for (const text of texts) checkBase(on, text, params.bases, who);
			const dropped = draft ? droppedPictures(draft, params) : [];
			return [...texts, ...(await pictures(on.files)), ...dropped];
		},
	});
	if (commit)
		await ensurePull(branch, commit, {
			title: words.message,
			text: `By ${words.author.name}.`,
			status,
		});
	const ids = Object.fromEntries(texts.map(({ path }) => [path, files.get(path)]));
	return { message: 'entry persisted', ids };
}

/** Checks that each file belongs to the entry that is saved, and can be read. */
function checkFiles({ dataFiles, options }: Params<'persistEntry'>): string {
	const keys = dataFiles.map(({ path, slug, raw, newPath }) => {
		const own = entryAt(path);
		if (own.slug !== slug || own.collection !== options.collectionName)
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
	{ path, content }: Change,
	bases: Bases,
	who: string | undefined,
) {
	const base = bases[path];
	const now = files.get(path);
	if (base === undefined || base === (now ?? null) || now === idOf(content!)) return;
	const isNew = Object.values(bases).every((each) => each === null);
	throw new Refused(409, !now ? 'deleted' : isNew ? 'exists' : 'changed', { who });
}

/** The pictures that a draft added and its texts no longer use. */
function droppedPictures({ files }: Comparison, { assets, dataFiles }: Params<'persistEntry'>) {
	const isUsed = (path: string) =>
		assets.some((asset) => asset.path === path) ||
		dataFiles.some(({ raw }) => raw.includes(path.split('/').at(-1)!));
	return files
		.filter(({ filename, status }) => status === 'added' && isPicture(filename))
		.filter(({ filename }) => !isUsed(filename))
		.map(({ filename }): Change => ({ path: filename, content: null }));
}

type Bases = Params<'persistEntry'>['bases'];
