import { timingSafeEqual } from 'node:crypto';
import { inLang, paths } from '#domain/paths.ts';
import type { Lang } from '#domain/language.ts';
import { keyed } from '../tokens.ts';

/**
 * Where a receipt is. For twenty minutes at most its address also shows the promised day and the four words, so that the
 * next person at a shared computer cannot find them there.
 */
export function receiptAt(
	reference: string,
	promisedOn: string | null,
	lang: Lang,
	hasPhoto = false,
): string {
	const said = { day: promisedOn ?? '', ...(hasPhoto && { photo: 'yes' }) };
	const query = new URLSearchParams({ ...said, seal: sealFor(reference, said, slotAt()) });
	return `${inLang(lang, `${paths.feedbackSent}${reference}/`)}?${query}`;
}

/** What the address of a receipt says, if we made it lately: the promised day, and whether there is a photo. */
export function readReceipt(reference: string, { searchParams }: URL): Receipt | undefined {
	const day = searchParams.get('day') ?? '';
	const photo = searchParams.get('photo') ?? undefined;
	const given = Buffer.from(searchParams.get('seal') ?? '');
	const isOurs = [slotAt(), slotAt() - 1].some((slot) => {
		const own = Buffer.from(sealFor(reference, { day, photo }, slot));
		return own.length === given.length && timingSafeEqual(own, given);
	});
	return isOurs ? { promisedOn: day || null, hasPhoto: photo === 'yes' } : undefined;
}

function sealFor(reference: string, { day, photo = '' }: Said, slot: number) {
	return keyed(`receipt:${reference}:${day}:${photo}:${slot}`).toString('base64url').slice(0, 22);
}

/** Two presses within a slot lead to one address. */
function slotAt() {
	return Math.floor(Date.now() / (10 * 60_000));
}

type Said = { day: string; photo?: string };
type Receipt = { promisedOn: string | null; hasPhoto: boolean };
