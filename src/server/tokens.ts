import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
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

/** A new link to the list of what a mailbox signed, for the database: a random id and the hash of its token. */
export function newOwnList() {
	const id = randomUUID();
	return { list_id: id, token_hash: hashToken(listTokenFor(id)) };
}

export function listTokenFor(id: string): string {
	return base32(keyed(`list:${id}`)).slice(0, 26);
}

/**
 * The secret of a link to one signature that every mail about it can have and nothing has to be stored for: its number and
 * a seal of 88 bits, in 26 characters. A link that stops mail opens nothing else.
 */
export function signatureToken(signature: number, use: Use): string {
	const number = Buffer.from(signature.toString(16).padStart(10, '0'), 'hex');
	return base32(Buffer.concat([number, sealOf(signature, use), Buffer.alloc(1)])).slice(0, 26);
}

/** The number of the signature in a token; undefined if we did not make it for this use. */
export function readSignatureToken(token: string, use: Use): number | undefined {
	const number = Number.parseInt(fromBase32(token).subarray(0, 5).toString('hex'), 16);
	const own = Buffer.from(signatureToken(number, use));
	const given = Buffer.from(token);
	return own.length === given.length && timingSafeEqual(own, given) ? number : undefined;
}

/** The secret of the private link to feedback. It follows from the reference, so that any mail about it can have the link. */
export function caseTokenFor(reference: string): string {
	return base32(keyed(`case:${reference}`)).slice(0, 26);
}

export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** The database adds the id before it stores the hash, and so can compare a code with those of several mails. */
export function hashCode(code: string): string {
	return keyed(`check:${code}`).toString('hex');
}

/** 256 bits that only TOKEN_SECRET makes of a text. Each use has a word of its own before it. */
export function keyed(text: string) {
	return createHmac('sha256', environment().TOKEN_SECRET).update(text).digest();
}

function sealOf(signature: number, use: Use) {
	return keyed(`${use}:${signature}`).subarray(0, 11);
}

function fromBase32(text: string) {
	const bits = [...text]
		.map((each) => ALPHABET.indexOf(each).toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}

export function base32(bytes: Buffer) {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	const groups = bits.match(/.{5}/g)!;
	return groups.map((group) => ALPHABET[Number.parseInt(group, 2)]).join('');
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** What a link to a signature may do: show and change it, or only stop mail. */
type Use = 'signature' | 'stop';
