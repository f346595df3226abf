import { timingSafeEqual } from 'node:crypto';
import { inLang, paths } from '#domain/paths.ts';
import type { Lang } from '#domain/language.ts';
import { keyed } from '../tokens.ts';

/**
 * Where a receipt is. For twenty minutes at most its address also shows the promised day, whether an address was left and the four words, so that the
 * next person at a shared computer cannot find them there.
 */
export function receiptAt(
	reference: string,
	promisedOn: string | null,
	hasEmail: boolean,
	lang: Lang,
): string {
	const [day, email] = [promisedOn ?? '', hasEmail ? 'yes' : 'no'];
	const query = new URLSearchParams({ day, email, seal: sealFor(reference, day, email, slotAt()) });
	return `${inLang(lang, `${paths.feedbackSent}${reference}/`)}?${query}`;
}

/** The promised day, and whether an address was left, of a receipt whose address we made lately; undefined for any other. */
export function readReceipt(reference: string, { searchParams }: URL): Receipt | undefined {
	const day = searchParams.get('day') ?? '';
	const email = searchParams.get('email') ?? '';
	const given = Buffer.from(searchParams.get('seal') ?? '');
	const isOurs = [slotAt(), slotAt() - 1].some((slot) => {
		const own = Buffer.from(sealFor(reference, day, email, slot));
		return own.length === given.length && timingSafeEqual(own, given);
	});
	return isOurs ? { promisedOn: day || null, hasEmail: email === 'yes' } : undefined;
}

function sealFor(reference: string, day: string, email: string, slot: number) {
	return keyed(`receipt:${reference}:${day}:${email}:${slot}`).toString('base64url').slice(0, 22);
}

/** Two presses within a slot lead to one address. */
function slotAt() {
	return Math.floor(Date.now() / (10 * 60_000));
}

type Receipt = { promisedOn: string | null; hasEmail: boolean };
