import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { files } from '#domain/paths.ts';
import { contentFolder } from '#collections/folder.ts';
import { HEAVY } from './picture-weight.ts';

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
		variant(`${stem}.webp`, source, ...QUALITIES.map(asWebp)),
		variant(`${stem}.jpg`, source, ...QUALITIES.map(asJpeg)),
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

/** The first of the recipes whose picture is light. If all are heavy, the first: it is shown only to those who ask for it. */
async function variant(file: string, source: Buffer, ...recipes: Recipe[]): Promise<Variant> {
	const cached = join(CACHE, file);
	const kept = await readFile(cached).catch(() => undefined);
	const path = files.picture(file);
	if (kept) return { file, path, bytes: kept };
	const image = () => sharp(source).rotate();
	const first = await recipes[0]!(image()).toBuffer();
	let bytes = first;
	for (const recipe of recipes.slice(1))
		if (bytes.length > HEAVY) bytes = await recipe(image()).toBuffer();
	if (bytes.length > HEAVY) bytes = first;
	await mkdir(CACHE, { recursive: true });
	await writeFile(cached, bytes);
	return { file, path, bytes };
}

function asWebp(quality: number): Recipe {
	return (image) => image.resize(PAGE).webp({ quality });
}

function asJpeg(quality: number): Recipe {
	return (image) => image.resize(PAGE).jpeg({ quality, mozjpeg: true });
}

/** Below 50, the edges of a print get visible stains. */
const QUALITIES = [70, 60, 50];
const CACHE = 'node_modules/.cache/moothall/pictures';
const PAGE = { width: 720, withoutEnlargement: true };
const LARGE = { width: 1600, withoutEnlargement: true };
/** Beside a headline: 8rem wide, at 4:3. */
const THUMB = { width: 160, height: 120, fit: 'cover' } as const;
/** As wide as a phone, at 16:9. */
const STRIP = { width: 384, height: 216, fit: 'cover' } as const;
/** Part of each file's name, so that a new recipe gives a new address. */
const RECIPE = JSON.stringify([PAGE, LARGE, THUMB, STRIP, HEAVY, 50, QUALITIES, 75, 45, 60]);
const pictures = new Map<string, Promise<Picture>>();

type Recipe = (image: Sharp) => Sharp;

export type Variant = { file: string; path: string; bytes: Buffer };
export type Picture = Record<
	'avif' | 'webp' | 'jpeg' | 'large' | 'thumb' | 'thumbJpeg' | 'strip',
	Variant
> & {
	width: number;
	height: number;
};
