import { ownName } from '#domain/picture-name.ts';
import { pictureAt, PICTURES } from './paths.ts';
import { cleanPicture } from './picture.ts';
import { Refused } from './refused.ts';
import { type Files, idOf } from './repository.ts';

/**
 * The pictures of a save or an upload. A picture is never written over another one: one whose path has other content already, or
 * whose name does not belong to its content, gets a name of its own. `placed` says where each goes on a branch with these files.
 * @throws Refused
 */
export async function incoming(assets: Asset[]) {
	const sent = await Promise.all(assets.map(read));
	return async (files: Files): Promise<Placed[]> => {
		// Decap sends the pictures of a draft with every save.
		const isKept = ({ path, bytes }: Sent) => files.get(path) === idOf(bytes);
		const added = new Map(sent.filter((each) => !isKept(each)).map((each) => [each.own, each]));
		for (const own of added.keys()) if (files.has(own)) added.delete(own);
		if (added.size > MOST_AT_ONCE) throw new Refused(413, 'too_many_pictures');
		return await Promise.all(
			sent.map(async (each) => {
				const from = each.path;
				if (isKept(each)) return { from, path: from };
				const isFirst = added.get(each.own) === each;
				return { from, path: each.own, ...(isFirst && { content: await each.clean() }) };
			}),
		);
	};
}

/** A text with the paths at which its pictures are kept. */
export function withPaths(raw: string, placed: Placed[]): string {
	return placed.reduce(
		(text, { from, path }) => text.replaceAll(asShown(from), () => asShown(path)),
		raw,
	);
}

async function read({ path, content }: Asset): Promise<Sent> {
	const bytes = Buffer.from(content, 'base64');
	const name = pictureAt(path).slice(PICTURES.length + 1);
	const own = `${PICTURES}/${await ownName(name, bytes)}`;
	let cleaned: Promise<Buffer> | undefined;
	const clean = () => {
		cleaned ??= cleanPicture(path, bytes);
		return cleaned;
	};
	return { path, own, bytes, clean };
}

/** As entries have it: `../images/clock.jpg`. */
function asShown(path: string) {
	return path.replace(/^content\//, '../');
}

/** All of them are decoded and encoded again within one request. */
const MOST_AT_ONCE = 10;

type Asset = { path: string; content: string };
type Sent = { path: string; own: string; bytes: Buffer; clean: () => Promise<Buffer> };
export type Placed = {
	/** The path that was sent. */
	from: string;
	/** Where the picture is kept. */
	path: string;
	/** Undefined when the branch has the picture already. */
	content?: Buffer;
};
