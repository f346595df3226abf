import { timingSafeEqual } from 'node:crypto';
import { readReference } from '#domain/reference.ts';
import { environment } from '../environment.ts';
import { base32, keyed } from '../tokens.ts';

/** Where replies by mail go, and the secret that signs them on their way to us. Undefined on a hub that takes none. */
export function replies(): { address: string; secret: string } | undefined {
	const { REPLY_ADDRESS: address, REPLY_SECRET: secret } = environment();
	return address && secret ? { address, secret } : undefined;
}

/**
 * How a reply finds its case: by the address that it goes to, or by the message id that all our mails about the case
 * refer to, where a mail server has cut the address at its plus. Empty on a hub that takes no replies.
 */
export function caseHeaders(reference: string): { replyTo?: string; references?: string } {
	const address = replies()?.address;
	if (!address) return {};
	const [person, domain] = address.split('@');
	const mark = `${reference.toLowerCase()}.${sealOf(reference)}`;
	const host = new URL(environment().SITE_URL).hostname;
	return { replyTo: `${person}+${mark}@${domain}`, references: `<${mark}@${host}>` };
}

/** The reference in the headers of a reply, if we made its seal. Mail servers may change the case of an address. */
export function readCaseHeaders(headers: string): string | undefined {
	for (const [, typed, seal] of headers.toLowerCase().matchAll(MARK)) {
		const reference = readReference(typed!);
		if (!reference) continue;
		if (timingSafeEqual(Buffer.from(seal!), Buffer.from(sealOf(reference)))) return reference;
	}
	return undefined;
}

const MARK = /([2-9a-z]{4}-[2-9a-z]{5})\.([a-z2-7]{16})(?![a-z2-7])/g;

/** 80 bits that nobody can guess from the reference. */
function sealOf(reference: string) {
	return base32(keyed(`reply:${reference}`)).slice(0, 16);
}
