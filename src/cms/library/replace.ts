import type { User } from '#collections/uses.ts';
import { langs } from '#domain/language.ts';
import type { Call } from '../connection/proxy.ts';

/**
 * Puts a picture in place of another one, in each entry that shows it: as a draft, which somebody looks at and publishes. The
 * old picture stays where it is. An entry that has a draft already gets the new picture in that draft.
 */
export async function replacePicture(replacement: Replacement): Promise<Outcome> {
	const { users, call } = replacement;
	const drafts: string[] = await call('unpublishedEntries', {});
	const outcome: Outcome = { done: [], failed: [] };
	for (const user of users) {
		try {
			await inEntry(user.name, drafts.includes(user.name), replacement);
			outcome.done.push(user);
		} catch (error) {
			outcome.failed.push({ ...user, sentence: (error as Error).message });
		}
	}
	return outcome;
}

async function inEntry(
	key: string,
	isDraft: boolean,
	{ old, picture, message, call }: Replacement,
) {
	const [collection = '', slug = ''] = key.split('/');
	const entry = { collection, slug };
	const dataFiles: { path: string; slug: string; raw: string }[] = [];
	for (const lang of langs) {
		const path = `content/${key}.${lang}.md`;
		const { data } = isDraft
			? await call('unpublishedEntryDataFile', { ...entry, path, id: path })
			: await call('getEntry', { path });
		if (typeof data !== 'string') continue;
		const raw = data.replaceAll(`../images/${old}`, `../images/${picture.name}`);
		dataFiles.push({ path, slug, raw });
	}
	const path = `content/images/${picture.name}`;
	const added = { path, content: picture.content, encoding: 'base64' };
	// A picture of a draft that is not sent again goes.
	const assets = [added, ...(isDraft ? await picturesOf(entry, call) : [])];
	const options = { collectionName: collection, useWorkflow: true, status: 'draft' };
	await call('persistEntry', {
		dataFiles,
		assets,
		options: { ...options, commitMessage: `${message}: ${key}` },
	});
}

/** The pictures that a draft has added. */
async function picturesOf(entry: { collection: string; slug: string }, call: Call) {
	const id = `${entry.collection}/${entry.slug}`;
	const { diffs } = await call('unpublishedEntry', { id, ...entry });
	const paths = (diffs as Diff[])
		.filter(({ binary, status }) => binary && status !== 'deleted')
		.map(({ path }) => path);
	const files = paths.map(async (path) => {
		const { content } = await call('unpublishedEntryMediaFile', { ...entry, path, id: path });
		return { path, content: String(content), encoding: 'base64' };
	});
	return await Promise.all(files);
}

type Diff = { path: string; binary: boolean; status: string };

type Replacement = {
	/** The name of the picture that goes. */
	old: string;
	/** The picture that comes; its content in base64. */
	picture: { name: string; content: string };
	/** The entries that show the old one. */
	users: User[];
	/** What the commits say, before the name of the entry. */
	message: string;
	call: Call;
};
type Outcome = { done: User[]; failed: (User & { sentence: string })[] };
