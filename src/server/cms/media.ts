import { change } from './change.ts';
import type { Editor } from './editor.ts';
import { type File, readFileAt, readFiles } from './files.ts';
import { isPicture, PICTURES, pictureAt } from './paths.ts';
import { incoming, type Placed } from './incoming.ts';
import { thumbnail } from './picture.ts';
import type { Params } from './protocol.ts';
import { Refused } from './refused.ts';
import { idOf, published } from './repository.ts';
import { setup } from './setup.ts';

/** A small copy of every picture, to choose from. The full pictures would be more than an answer may hold. */
export async function getMedia({ mediaFolder }: Params<'getMedia'>) {
	if (mediaFolder !== PICTURES) throw new Refused(422, 'place', { path: mediaFolder });
	const now = await published();
	const paths = [...now.files.keys()].filter(isPicture);
	const width = paths.length > MANY ? 160 : 480;
	const idAt = (path: string) => `${now.files.get(path)} ${width}`;
	const unknown = paths.filter((path) => !thumbnails.has(idAt(path)));
	for (const [path, bytes] of await readFiles(now, unknown))
		thumbnails.set(idAt(path), await thumbnail(bytes, width).catch(() => bytes.subarray(0, 0)));
	const list = paths.map((path) => ({
		path,
		id: now.files.get(path)!,
		bytes: thumbnails.get(idAt(path))!,
	}));
	if (thumbnails.size > MOST_KEPT) thumbnails.clear();
	return list.map(({ path, ...file }) => mediaFile(path, file));
}

export async function getMediaFile({ path }: Params<'getMediaFile'>) {
	return picture(path, await readFileAt(setup().CMS_BRANCH, pictureAt(path)));
}

/** A picture in full. @throws Refused when there is none. */
export function picture(path: string, file: File | undefined) {
	if (!file) throw new Refused(404, 'no_such_file', { path });
	return mediaFile(path, file);
}

/** Uploads outside an entry are in the library at once, under a name of their own: no page shows them yet. */
export async function persistMedia({ asset, options }: Params<'persistMedia'>, editor: Editor) {
	const placed = await incoming([asset]);
	let kept: Placed | undefined;
	await change(setup().CMS_BRANCH, {
		editor,
		message: options.commitMessage,
		record: () => editor.record('upload_picture', kept!.path),
		async plan({ files }) {
			[kept] = await placed(files);
			const { path, content } = kept!;
			return content ? [{ path, content }] : [];
		},
	});
	const { path, content } = kept!;
	return content ? mediaFile(path, { id: idOf(content), bytes: content }) : getMediaFile({ path });
}

function mediaFile(path: string, { id, bytes }: File) {
	const name = path.split('/').at(-1)!;
	return { id, content: bytes.toString('base64'), encoding: 'base64', path, name };
}

const thumbnails = new Map<string, Buffer>();
const MANY = 100;
const MOST_KEPT = 500;
