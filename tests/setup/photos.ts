import { randomFillSync } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';

/** A picture as a phone keeps it: lying on its side, with the place, the camera and a text of somebody. */
export function fromPhone(picture: Sharp = plain()): Promise<Buffer> {
	return picture
		.withExif({
			IFD0: { Make: 'Fictional', Model: 'Phone 7', Copyright: 'Nia Vaughan' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '51/1 30/1 3230/100',
				GPSLongitudeRef: 'W',
				GPSLongitude: '3/1 10/1 4366/100',
			},
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
}

/** A picture of one colour. */
export function plain(width = 60, height = 40): Sharp {
	return sharp({ create: { width, height, channels: 3, background: '#a33' } });
}

/** The worst that can be encoded: each pixel is by chance, with `hard` as light or dark as can be. */
export function noise(width: number, height: number, hard = false): Sharp {
	const data = randomFillSync(Buffer.alloc(width * height * 3));
	const pixels = hard ? data.map((each) => (each < 128 ? 0 : 255)) : data;
	return sharp(pixels, { raw: { width, height, channels: 3 } });
}
