import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A picture as Decap sends it. */
export function assetOf(name: string, bytes: Buffer | string) {
	const content = Buffer.from(bytes as string).toString('base64');
	return { path: `content/images/${name}`, content, encoding: 'base64' as const };
}

/** The name under which the hub keeps a picture that is called so and has no digits in its name yet. */
export function keptAs(name: string, bytes: Buffer | string): string {
	const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
	return name.replace('.', `-${digits}.`);
}

/** A small JPEG of one colour. */
export async function plainPicture(background: string): Promise<Buffer> {
	return await sharp({ create: { width: 60, height: 60, channels: 3, background } })
		.jpeg()
		.toBuffer();
}
