import { timingSafeEqual } from 'node:crypto';
import type { Advice } from '#domain/danger.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Lang } from '#domain/language.ts';
import { keyed } from '../tokens.ts';
import { ADVICE, adviceEntry, readAdvice } from './advice.ts';

/**
 * Where a receipt is. For twenty minutes at most, its address also shows the four words and what `said` has, so that the next
 * person at a shared computer cannot find them there.
 */
export function receiptAt(reference: string, said: Receipt, lang: Lang): string {
	const query = new URLSearchParams({
		day: said.promisedOn ?? '',
		email: said.hasEmail ? 'yes' : 'no',
		...(said.hasPhoto && { photo: 'yes' }),
		...(!said.wantsReply && { reply: 'no' }),
	});
	if (said.advice) query.set(...adviceEntry(said.advice));
	query.set('seal', sealFor(reference, query, slotAt()));
	return `${inLang(lang, `${paths.feedbackSent}${reference}/`)}?${query}`;
}

/** What the address of a receipt says; undefined when we did not make it lately. */
export function readReceipt(reference: string, { searchParams }: URL): Receipt | undefined {
	const given = Buffer.from(searchParams.get('seal') ?? '');
	const isOurs = [slotAt(), slotAt() - 1].some((slot) => {
		const own = Buffer.from(sealFor(reference, searchParams, slot));
		return own.length === given.length && timingSafeEqual(own, given);
	});
	if (!isOurs) return undefined;
	const [hasEmail, hasPhoto] = ['email', 'photo'].map((name) => searchParams.get(name) === 'yes');
	const advice = readAdvice(searchParams);
	return {
		promisedOn: searchParams.get('day') || null,
		hasEmail: hasEmail!,
		hasPhoto: hasPhoto!,
		wantsReply: searchParams.get('reply') !== 'no',
		...(advice && { advice }),
	};
}

function sealFor(reference: string, query: URLSearchParams, slot: number) {
	const said = ['day', 'email', 'photo', 'reply', ADVICE].map((name) => query.get(name) ?? '');
	return keyed(['receipt', reference, ...said, slot].join(':'))
		.toString('base64url')
		.slice(0, 22);
}

/** Two presses within a slot lead to one address. */
function slotAt() {
	return Math.floor(Date.now() / (10 * 60_000));
}

/**
 * What a receipt says for a while: the promised day, whether an email address was left and a photo was sent, whether a reply
 * is needed, and whom to phone.
 */
export type Receipt = {
	promisedOn: string | null;
	hasEmail: boolean;
	hasPhoto: boolean;
	wantsReply: boolean;
	advice?: Advice | undefined;
};
