import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mostPhotoBytes } from '#domain/photo.ts';
import { mostPictureBytes } from '#domain/picture-file.ts';
import { makePhoto } from '#server/feedback/photo.ts';
import { fromPhone, noise, plain } from '../../setup/photos.ts';

/** The photo that is made of a file. */
async function made(file: Uint8Array): Promise<Buffer> {
	const { photo, trouble } = await makePhoto(file);
	expect(trouble).toBeUndefined();
	return photo!;
}

test('a photo with a place, a camera and a name in it becomes a bare JPEG that stands upright', async () => {
	const file = await fromPhone();
	expect(file.includes('Nia Vaughan')).toBe(true);
	expect((await sharp(file).metadata()).exif).toBeDefined();
	const photo = await made(file);
	const { format, width, height, exif, icc, xmp, iptc, orientation } =
		await sharp(photo).metadata();
	expect([format, width, height]).toEqual(['jpeg', 40, 60]);
	expect([exif, icc, xmp, iptc, orientation]).toEqual(Array(5).fill(undefined));
	for (const word of ['Exif', 'GPS', 'Phone 7', 'Nia']) expect(photo.includes(word)).toBe(false);
});

test.each([
	['a large photo', async () => await plain(4000, 3000).jpeg().toBuffer(), 1600],
	['a photo that compresses badly', async () => await noise(1300, 1000).png().toBuffer(), 900],
	['the worst there is', async () => await noise(1000, 1000, true).png().toBuffer(), 600],
	['a small photo', async () => await plain(300, 200).png().toBuffer(), 300],
])('%s weighs at most what is kept, and has the pixels for it', async (_, file, kept) => {
	const photo = await made(await file());
	expect(photo.length).toBeLessThanOrEqual(mostPhotoBytes);
	expect((await sharp(photo).metadata()).width).toBe(kept);
});

describe('a file that is two things at once', () => {
	const page = Buffer.from('<!doctype html><script>alert(1)</script>');
	const archive = Buffer.from('PK\u0003\u0004 a workbook');

	test.each([
		['a JPEG with a page after it', 'jpeg', page],
		['a JPEG with an archive after it', 'jpeg', archive],
		['a PNG with a page after it', 'png', page],
		['a WebP with an archive after it', 'webp', archive],
	] as const)('%s becomes a picture and nothing else', async (_, format, more) => {
		const picture = await plain().toFormat(format).toBuffer();
		const photo = await made(Buffer.concat([picture, more]));
		expect(photo.equals(await made(picture))).toBe(true);
		expect(photo.includes(more)).toBe(false);
	});

	test('a page that begins like a JPEG is refused', async () => {
		const file = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), page]);
		expect(await makePhoto(file)).toEqual({ trouble: 'photo_broken' });
	});
});

test.each([
	['a GIF', async () => await plain().gif().toBuffer()],
	['an AVIF', async () => await plain(16, 16).avif({ effort: 0 }).toBuffer()],
	['a drawing', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
	['a PDF', async () => Buffer.from('%PDF-1.7')],
	['an empty file', async () => Buffer.alloc(0)],
])('%s is none of the kinds that we take', async (_, file) => {
	expect(await makePhoto(await file())).toEqual({ trouble: 'photo_kind' });
});

test('a HEIC is named, because a phone can do something about it', async () => {
	const file = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic')]);
	expect(await makePhoto(file)).toEqual({ trouble: 'photo_heic' });
});

test.each([
	['20,000 pixels a side', 20_000, 20_000],
	['20,000 pixels in one line', 20_000, 1],
	['more than fifty million pixels', 7_100, 7_100],
])('a small file that says it has %s is refused before it is decoded', async (_, width, height) => {
	const file = sized(await plain().jpeg().toBuffer(), width, height);
	expect(await makePhoto(file)).toEqual({ trouble: 'photo_too_many_pixels' });
});

test('a moving picture is its first one, and what is transparent is white', async () => {
	const frames = [plain(20, 20), sharp({ create: { ...blue, width: 20, height: 20 } })];
	const two = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
	const moving = await sharp(two, { join: { animated: true } })
		.webp({ loop: 0 })
		.toBuffer();
	expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
	const { dominant } = await sharp(await made(moving)).stats();
	expect(dominant.r).toBeGreaterThan(dominant.b);
	const clear = await sharp({ create: { ...blue, width: 9, height: 9, channels: 4 } })
		.png()
		.toBuffer();
	const { channels } = await sharp(await made(clear)).stats();
	expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});

test('a photo that breaks off, and one that is too heavy, are refused', async () => {
	const whole = await noise(300, 300).jpeg().toBuffer();
	const half = whole.subarray(0, whole.length / 2);
	expect(await makePhoto(half)).toEqual({ trouble: 'photo_broken' });
	const heavy = Buffer.concat([whole, Buffer.alloc(mostPictureBytes)]);
	expect(await makePhoto(heavy)).toEqual({ trouble: 'photo_too_large' });
});

/** A JPEG whose head says another size. */
function sized(jpeg: Buffer, width: number, height: number): Buffer {
	const changed = Buffer.from(jpeg);
	const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
	changed.writeUInt16BE(height, frame + 5);
	changed.writeUInt16BE(width, frame + 7);
	return changed;
}

const blue = { channels: 3, background: { r: 0, g: 0, b: 255, alpha: 0 } } as const;
