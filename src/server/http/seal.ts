import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { SEALED_MINUTES } from '#domain/sealed.ts';

/**
 * What a person typed, sealed for an address: nobody can read or change it without our secret, and it is opened for
 * `SEALED_MINUTES`, or as long as `unseal` is told. `place` is where it is opened, and nowhere else. Undefined when it would be
 * longer than `most` characters, or when there is no secret to seal it with.
 */
export function seal(
	value: object,
	place: string,
	at = Date.now(),
	most = LONGEST,
): string | undefined {
	const key = keyFor(place);
	if (!key) return undefined;
	const iv = randomBytes(IV);
	const cipher = createCipheriv('aes-256-gcm', key, iv);
	const text = brotliCompressSync(JSON.stringify({ at, value }));
	const parts = [iv, cipher.update(text), cipher.final(), cipher.getAuthTag()];
	const sealed = Buffer.concat(parts).toString('base64url');
	return sealed.length > most ? undefined : sealed;
}

/** What was sealed for this place, when, and whether its time is over; undefined when it is not ours. `life` is in milliseconds. */
export function unseal<T>(
	sealed: string,
	place: string,
	life = LIFE,
	most = LONGEST,
): Unsealed<T> | undefined {
	const key = keyFor(place);
	const bytes = Buffer.from(sealed, 'base64url');
	if (!key || sealed.length > most || bytes.length <= IV + TAG) return undefined;
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV));
		decipher.setAuthTag(bytes.subarray(-TAG));
		const text = Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]);
		const { at, value } = JSON.parse(brotliDecompressSync(text).toString());
		return { value, at, isOver: Date.now() - at > life };
	} catch {
		return undefined;
	}
}

/** 8 kB is the longest line that common servers and networks for content take, with the rest of the address in it. */
const LONGEST = 7500;
const LIFE = SEALED_MINUTES * 60_000;
const IV = 12;
const TAG = 16;

function keyFor(place: string) {
	const secret = process.env.TOKEN_SECRET;
	return secret ? Buffer.from(hkdfSync('sha256', secret, '', `refused ${place}`, 32)) : undefined;
}

type Unsealed<T> = { value: T; at: number; isOver: boolean };
