import { changesOf, compare, type Comparison } from './comparison.ts';
import { inParallel } from './in-parallel.ts';
import { readFiles } from './files.ts';
import { pathsOf } from './paths.ts';
import { type Pull, statusOf } from './pulls.ts';
import { type Files, filesOf, headsOf } from './repository.ts';

/**
 * Every draft with its texts, in one answer: otherwise Decap asks four times for each of them whenever it opens. Where each draft
 * is now is read anew. What a commit of a draft has changed stays the same, so the git host is asked for that once.
 *
 * A draft without `look`, or without `texts`, is one that Decap has to ask for by itself: there are too many for one answer.
 */
export async function wholeDrafts(pulls: Pull[]): Promise<WholeDraft[]> {
	const heads = await headsOf('cms/');
	let [unread, room] = [MOST_UNREAD, MOST_BYTES];
	const drafts = await inParallel(pulls, async (pull): Promise<WholeDraft | undefined> => {
		const branch = pull.head.ref;
		const commit = heads.get(branch);
		// Somebody has just discarded this draft: its branch goes first.
		if (!commit) return undefined;
		const id = branch.slice('cms/'.length);
		const key = `${pull.number} ${commit}`;
		if (!known.has(key) && unread-- <= 0) return { id };
		const change = known.get(key) ?? (await read(id, commit));
		if (!change) return undefined;
		if (known.size >= MOST_KEPT) known.clear();
		known.set(key, change);
		const { files, ...look } = change;
		const texts = await textsOf(branch, commit, files);
		return { id, look: { ...look, status: statusOf(pull) }, texts };
	});
	return drafts
		.filter((draft) => draft !== undefined)
		.map(({ texts, ...draft }) => {
			room -= Buffer.byteLength(JSON.stringify(texts ?? []));
			return room < 0 ? draft : { ...draft, texts };
		});
}

async function read(id: string, commit: string): Promise<Change | undefined> {
	const [collection = '', slug = ''] = id.split('/');
	const comparison = await compare(commit);
	if (!comparison) return undefined;
	const now = await filesAt(comparison);
	const files = new Map(pathsOf({ collection, slug }).map(([, path]) => [path, now.get(path)]));
	return { collection, slug, ...changesOf(comparison), files };
}

/** The files of a draft: those where it left the site, with its changes. */
async function filesAt({ merge_base_commit: base, files }: Comparison): Promise<Files> {
	const now = new Map(await filesOf(base.sha));
	for (const { filename, previous_filename: previous, status, sha } of files) {
		if (previous && status === 'renamed') now.delete(previous);
		if (status === 'removed') now.delete(filename);
		else now.set(filename, sha);
	}
	return now;
}

async function textsOf(branch: string, commit: string, files: Change['files']): Promise<Text[]> {
	const there = new Map([...files].flatMap(([path, id]) => (id ? [[path, id] as const] : [])));
	const found = await readFiles({ branch, commit, files: there }, [...there.keys()]);
	return [...files.keys()].map((path) => ({
		path,
		data: found.get(path)?.toString('utf8') ?? null,
	}));
}

/** By pull request too: while it is open, no commit of its branch is part of the site. */
const known = new Map<string, Change>();
const MOST_KEPT = 1_000;
/** How many drafts that are not known yet are read for one answer, which has to come within ten seconds. */
const MOST_UNREAD = 100;
/** Netlify lets no more than six megabytes through. */
const MOST_BYTES = 4_000_000;

type Look = { collection: string; slug: string } & ReturnType<typeof changesOf>;
/** `files` has the id of each text of the entry; undefined for one that is not there. */
type Change = Look & { files: Map<string, string | undefined> };
type Text = { path: string; data: string | null };

/** `id` is `news/market-day`. */
export type WholeDraft = { id: string; look?: Look & { status: string }; texts?: Text[] };
