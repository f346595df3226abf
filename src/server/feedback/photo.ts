import { longestPhotoSide, mostPhotoBytes } from '#domain/photo.ts';
import { mostPictureBytes, pictureFormat } from '#domain/picture-file.ts';
import { openPicture, TooManyPixels } from '../picture.ts';

/**
 * The photo to keep of a file that somebody sent: always a JPEG that we encoded, of at most `mostPhotoBytes`. The file
 * itself is kept nowhere. Why not, where none can be made.
 */
export async function makePhoto(file: Uint8Array): Promise<Made> {
	if (file.length > mostPictureBytes) return { trouble: 'photo_too_large' };
	// Checked before decoding, so that no library ever reads an SVG or a PDF.
	const format = pictureFormat(file);
	if (format === 'heic') return { trouble: 'photo_heic' };
	if (!format || format === 'avif') return { trouble: 'photo_kind' };
	try {
		return { photo: await encode(file) };
	} catch (error) {
		const isHuge = error instanceof TooManyPixels;
		return { trouble: isHuge ? 'photo_too_many_pixels' : 'photo_broken' };
	}
}

/** The first of the steps that is light enough. The last one is, whatever is in the picture. */
async function encode(file: Uint8Array): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	const picture = (await openPicture(file, longestPhotoSide)).flatten({ background: '#fff' });
	const { data, info: raw } = await picture
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true });
	for (const { side, quality } of STEPS) {
		const photo = await sharp(data, { raw })
			.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
			.jpeg({ quality, mozjpeg: true })
			.toBuffer();
		if (photo.length <= mostPhotoBytes) return photo;
	}
	throw new Error('No step makes the photo light enough.');
}

const STEPS = [
	{ side: longestPhotoSide, quality: 80 },
	{ side: longestPhotoSide, quality: 65 },
	{ side: longestPhotoSide, quality: 50 },
	{ side: 1200, quality: 55 },
	{ side: 900, quality: 50 },
	{ side: 600, quality: 45 },
];

type Made = { photo: Buffer; trouble?: undefined } | { photo?: undefined; trouble: Trouble };
type Trouble = `photo_${'too_large' | 'heic' | 'kind' | 'too_many_pixels' | 'broken'}`;
