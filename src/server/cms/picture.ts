import { fileKind, mostPictureBytes } from '#domain/picture-file.ts';
import { Refused } from './refused.ts';

/**
 * Decodes a picture and encodes it again in the format of its name: upright, at most 2,400 pixels a side, and without the
 * place, the camera and other facts about the person who took it. @throws Refused
 */
export async function cleanPicture(path: string, bytes: Buffer): Promise<Buffer> {
	const name = path.split('/').at(-1)!;
	if (bytes.length > mostPictureBytes) throw new Refused(413, 'picture_too_large', { name });
	// Checked before decoding, so that no library ever reads an SVG or a PDF.
	const kind = fileKind(bytes);
	if (kind === 'drawing') throw new Refused(422, 'picture_svg', { name });
	if (kind !== 'picture') throw new Refused(422, 'picture_kind', { name });
	const { default: sharp } = await import('sharp');
	try {
		const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_A_SIDE)
			throw new Refused(422, 'picture_too_many_pixels', { name });
		const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
			.rotate()
			.resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
		const ending = name.split('.').at(-1) as keyof typeof RECIPES;
		return await RECIPES[ending](picture).toBuffer();
	} catch (error) {
		if (error instanceof Refused) throw error;
		throw new Refused(422, 'picture_broken', { name });
	}
}

/** A picture small enough to show many at once. */
export async function thumbnail(bytes: Buffer, width: number): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	return await sharp(bytes)
		.rotate()
		.resize({ width, withoutEnlargement: true })
		.webp({ quality: 60 })
		.toBuffer();
}

const RECIPES = {
	jpg: jpeg,
	jpeg,
	png: (picture: Sharp) => picture.png({ compressionLevel: 9 }),
	webp: (picture: Sharp) => picture.webp({ quality: 85 }),
	avif: (picture: Sharp) => picture.avif({ quality: 65, effort: 3 }),
};

function jpeg(picture: Sharp) {
	return picture.flatten({ background: '#fff' }).jpeg({ quality: 85, mozjpeg: true });
}

const MOST_PIXELS = 50_000_000;
const MOST_A_SIDE = 20_000;
const LONGEST = 2_400;

type Sharp = import('sharp').Sharp;
