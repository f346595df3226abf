import type { PagePicture } from '../facts/cms-facts.ts';
import { facts } from '../facts/facts.ts';

/** The sizes in which a picture is published. A picture that is not published yet stands in for each of its sizes. */
export async function picture(src: string) {
	const name = nameOf(src);
	const { avif, webp, jpeg, large, width, height } =
		fresh.get(name) ?? published.get(name) ?? missing(name);
	return {
		avif: variant(avif),
		webp: variant(webp),
		jpeg: variant(jpeg),
		large: variant(large),
		width,
		height,
	};
}

/** Shows a picture that the last build did not have. */
export function showFresh(src: string, { path, bytes, width, height }: Fresh) {
	const scale = Math.min(1, PAGE_WIDTH / width);
	const here = { path, bytes: 0 };
	fresh.set(nameOf(src), {
		avif: here,
		webp: here,
		jpeg: here,
		large: { path, bytes },
		width: Math.round(width * scale),
		height: Math.round(height * scale),
	});
}

export function isPublished(src: string): boolean {
	return published.has(nameOf(src));
}

function nameOf(src: string): string {
	return src.split('/').at(-1)!;
}

function variant({ path, bytes }: { path: string; bytes: number }) {
	return { path, bytes: { length: bytes } };
}

function missing(name: string): PagePicture {
	const nowhere = { path: `/pictures/${encodeURIComponent(name)}`, bytes: 0 };
	return { avif: nowhere, webp: nowhere, jpeg: nowhere, large: nowhere, width: 720, height: 480 };
}

/** As in `src/lib/pictures.ts`. */
const PAGE_WIDTH = 720;
const published = new Map(facts.pictures.map(({ name, page }) => [name, page]));
const fresh = new Map<string, PagePicture>();

type Fresh = { path: string; bytes: number; width: number; height: number };
