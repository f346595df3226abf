import { finding, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';

/** Pictures that the page cannot show, pictures inside a line of text, and pictures whose file is needlessly large. */
export function pictures(reading: Reading): Finding[] {
	const { kind, path, text, known } = reading;
	if (kind === 'picture') return heavy(text, { path, excerpt: text }, known.pictures);
	return reading.nodes.flatMap((each) => {
		const { node, parents } = each;
		if (node.type !== 'image') return [];
		const src = node.url;
		const place = placeOf(reading, each, node.alt || src);
		const [around] = parents;
		if (around?.type !== 'paragraph' || around.children.length > 1)
			return [finding('pictureInLine', place, { src })];
		if (!isThere(src, known.pictures)) return [finding('missingPicture', place, { src })];
		return heavy(src, place, known.pictures);
	});
}

function isThere(src: string, known: ReadonlyMap<string, number> | undefined): boolean {
	if (/^(?:[a-z]+:|\/)/i.test(src)) return false;
	return known?.has(nameOf(src)) ?? true;
}

function heavy(src: string, place: { path: string; excerpt: string }, known = NONE): Finding[] {
	const bytes = known.get(nameOf(src)) ?? 0;
	if (bytes <= HEAVY) return [];
	return [finding('heavyPicture', place, { src: nameOf(src), megabytes: bytes / 1e6 })];
}

function nameOf(src: string): string {
	return src.split('/').at(-1)!;
}

/**
 * Bytes of an original. A page shows its own small copy and links to a copy of 1,600 pixels, which as a JPEG is well
 * below this. A larger original only slows the editor's upload and each build.
 */
const HEAVY = 2_000_000;
const NONE: ReadonlyMap<string, number> = new Map();
