import { mostPixels, tooLongSide } from '#domain/picture-file.ts';

/**
 * A picture that is ready to be encoded again: upright, at most `longest` pixels a side, and without the place, the camera
 * and whatever else the file had. Of a moving picture, the first one. Its size is read before anything is decoded.
 * @throws TooManyPixels, or what the decoder says of a broken file
 */
export async function openPicture(bytes: Uint8Array, longest: number): Promise<Sharp> {
	const { default: sharp } = await import('sharp');
	const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (width * height > mostPixels || Math.max(width, height) >= tooLongSide)
		throw new TooManyPixels();
	return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
		.rotate()
		.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
}

export class TooManyPixels extends Error {}

export type Sharp = import('sharp').Sharp;
