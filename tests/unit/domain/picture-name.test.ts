import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownName } from '#domain/picture-name.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const digits = createHash('sha256').update('a').digest('hex').slice(0, 8);

test.each([
	['image.jpg', `image-${digits}.jpg`],
	[`image-${digits}.jpg`, `image-${digits}.jpg`],
	['image-1f3a9c2e.jpg', `image-${digits}.jpg`],
	['img-20261128.jpg', `img-20261128-${digits}.jpg`],
	['facade-deadbee.png', `facade-deadbee-${digits}.png`],
	['picture', `picture-${digits}`],
])('a picture called %s is kept as %s', async (name, kept) => {
	expect(await ownName(name, bytes('a'))).toBe(kept);
});

test('another picture of the same name is kept under another', async () => {
	expect(await ownName('image.jpg', bytes('a'))).not.toBe(await ownName('image.jpg', bytes('b')));
});
