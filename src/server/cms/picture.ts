import { fileKind, mostPictureBytes } from '#domain/picture-file.ts';
import { openPicture, type Sharp, TooManyPixels } from '../picture.ts';
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
	try {
		const picture = await openPicture(bytes, LONGEST);
		const ending = name.split('.').at(-1) as keyof typeof RECIPES;
		return await RECIPES[ending](picture).toBuffer();
	} catch (error) {
		const reason = error instanceof TooManyPixels ? 'picture_too_many_pixels' : 'picture_broken';
		throw new Refused(422, reason, { name });
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

const LONGEST = 2_400;
