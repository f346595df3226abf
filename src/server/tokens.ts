import { createHash, createHmac, randomUUID } from 'node:crypto';
import { environment } from './environment.ts';

/** A new confirmation for the database: a random id and the hashes of the link and the code that follow from it. */
export function newConfirmation() {
	const id = randomUUID();
	return {
		confirmation_id: id,
		token_hash: hashToken(tokenFor(id)),
		code_hash: hashCode(codeFor(id)),
	};
}

/** The secret part of the link in a mail: 130 bits in 26 characters that survive a phone call. */
export function tokenFor(id: string): string {
	return base32(keyed(`link:${id}`)).slice(0, 26);
}

/** The secret part of the private address for supporters of a new petition, from the id with which it was created. */
export function supportTokenFor(id: string): string {
	return base32(keyed(`support:${id}`)).slice(0, 26);
}

/** The six digits in a mail. */
export function codeFor(id: string): string {
	const number = keyed(`code:${id}`).readUInt32BE() % 1_000_000;
	return String(number).padStart(6, '0');
}

export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** The database adds the id before it stores the hash, and so can compare a code with those of several mails. */
export function hashCode(code: string): string {
	return keyed(`check:${code}`).toString('hex');
}

function keyed(text: string) {
	return createHmac('sha256', environment().TOKEN_SECRET).update(text).digest();
}

function base32(bytes: Buffer) {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	const groups = bits.match(/.{5}/g)!;
	return groups
		.map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group, 2)])
		.join('');
}
