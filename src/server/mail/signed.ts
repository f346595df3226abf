import { createHmac, timingSafeEqual } from 'node:crypto';

/** The headers with which a mail is posted to us: when it was signed, in seconds, and an HMAC-SHA-256 of that and the mail. */
export function signMail(mail: Uint8Array, secret: string, at = Date.now()): Signature {
	const seconds = String(Math.floor(at / 1000));
	return { [TIME]: seconds, [SEAL]: sealOf(mail, secret, seconds) };
}

/** Whether somebody who knows the secret has signed this mail within the last minutes. */
export function isSigned(mail: Uint8Array, secret: string, headers: Headers): boolean {
	const seconds = headers.get(TIME) ?? '';
	if (!/^\d{1,12}$/.test(seconds)) return false;
	if (Math.abs(Date.now() / 1000 - Number(seconds)) > MOST_MINUTES * 60) return false;
	const given = Buffer.from(headers.get(SEAL) ?? '');
	const own = Buffer.from(sealOf(mail, secret, seconds));
	return given.length === own.length && timingSafeEqual(given, own);
}

function sealOf(mail: Uint8Array, secret: string, seconds: string) {
	return createHmac('sha256', secret).update(`${seconds}.`).update(mail).digest('hex');
}

const TIME = 'x-mail-time';
const SEAL = 'x-mail-signature';

/** Clocks differ, and a mail may wait a moment. */
const MOST_MINUTES = 5;

type Signature = Record<typeof TIME | typeof SEAL, string>;
