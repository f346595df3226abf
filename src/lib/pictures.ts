import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { files } from '#domain/paths.ts';
import { contentFolder } from '#collections/folder.ts';

/**
 * The published sizes of a picture in `content/images`: one for the page in three formats (old phones read only JPEG),
 * two for lists (beside a headline, and as wide as a phone), and a large JPEG that pages only link to. Each picture is encoded once and kept in `node_modules/.cache`.
 */
export function picture(src: string): Promise<Picture> {
	const name = basename(src);
	const known = pictures.get(name) ?? encode(name);
	pictures.set(name, known);
	return known;
}

/** Every published file of every picture. */
export async function everyVariant(): Promise<Variant[]> {
	const names = (await readdir(join(contentFolder, 'images'))).filter((name) =>
		/\.(jpe?g|png|webp|avif)$/.test(name),
	);
	const encoded = await Promise.all(names.map(picture));
	return encoded.flatMap(({ width: _, height: __, ...variants }) => Object.values(variants));
}

async function encode(name: string): Promise<Picture> {
	const source = await readFile(join(contentFolder, 'images', name));
	const digest = createHash('sha256').update(source).update(RECIPE).digest('hex').slice(0, 8);
	const stem = `${name.replace(/\.\w+$/, '')}-${digest}`;
	const [avif, webp, jpeg, large, thumb, thumbJpeg, strip] = await Promise.all([
		variant(`${stem}.avif`, source, (image) => image.resize(PAGE).avif({ quality: 50 })),
		variant(`${stem}.webp`, source, (image) => image.resize(PAGE).webp({ quality: 70 })),
		variant(`${stem}.jpg`, source, (image) =>
			image.resize(PAGE).jpeg({ quality: 70, mozjpeg: true }),
		),
		variant(`${stem}-large.jpg`, source, (image) =>
			image.resize(LARGE).jpeg({ quality: 75, mozjpeg: true }),
		),
		variant(`${stem}-thumb.avif`, source, (image) => image.resize(THUMB).avif({ quality: 45 })),
		variant(`${stem}-thumb.jpg`, source, (image) =>
			image.resize(THUMB).jpeg({ quality: 60, mozjpeg: true }),
		),
		variant(`${stem}-strip.avif`, source, (image) => image.resize(STRIP).avif({ quality: 45 })),
	]);
	const { width, height } = await sharp(jpeg.bytes).metadata();
	return { avif, webp, jpeg, large, thumb, thumbJpeg, strip, width, height };
}

async function variant(
	file: string,
	source: Buffer,
	recipe: (image: Sharp) => Sharp,
): Promise<Variant> {
	const cached = join(CACHE, file);
	const kept = await readFile(cached).catch(() => undefined);
	const path = files.picture(file);
	if (kept) return { file, path, bytes: kept };
	const bytes = await recipe(sharp(source).rotate()).toBuffer();
	await mkdir(CACHE, { recursive: true });
	await writeFile(cached, bytes);
	return { file, path, bytes };
}

const CACHE = 'node_modules/.cache/moothall/pictures';
const PAGE = { width: 720, withoutEnlargement: true };
const LARGE = { width: 1600, withoutEnlargement: true };
/** Beside a headline: 8rem wide, at 4:3. */
const THUMB = { width: 160, height: 120, fit: 'cover' } as const;
/** As wide as a phone, at 16:9. */
const STRIP = { width: 384, height: 216, fit: 'cover' } as const;
/** Part of each file's name, so that a new recipe gives a new address. */
const RECIPE = JSON.stringify([PAGE, LARGE, THUMB, STRIP, 50, 70, 70, 75, 45, 60]);
const pictures = new Map<string, Promise<Picture>>();

export type Variant = { file: string; path: string; bytes: Buffer };
export type Picture = Record<
	'avif' | 'webp' | 'jpeg' | 'large' | 'thumb' | 'thumbJpeg' | 'strip',
	Variant
> & {
	width: number;
	height: number;
};
