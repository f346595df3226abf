import { adviceOn } from '#domain/danger.ts';
import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { adviceIn } from '#strings/advice.ts';
import { strings } from '#strings/index.ts';
import { environment } from '../environment.ts';
import { settings } from '../settings.ts';
import { caseTokenFor, signatureToken } from '../tokens.ts';
import type { Block } from './blocks.ts';
import { replies } from './reply-address.ts';

/**
 * How a letter to a resident begins. Nobody knows yet who wrote the name in a form, so no letter to the address in that
 * form says it, nor anything else that was typed there: anybody could send any text to anybody through us.
 */
export function greeting(lang: Lang): Block {
	return strings(lang).mail.greeting;
}

/** Which petition somebody asked to sign; of one that nobody has checked yet, nothing but that it is new. */
export function asked(action: string | undefined, lang: Lang): Block[] {
	if (action === undefined) return [strings(lang).creating.mails.asked];
	return [strings(lang).mail.asked, { quote: action }];
}

/** Where the reader of a mailbox sees and withdraws what was signed with it on this petition. */
export function toOwnSignature(signature: number | undefined, lang: Lang): Block[] {
	if (signature === undefined) return [];
	const link = address(lang, paths.ownLink(signatureToken(signature, 'signature')));
	return [strings(lang).mail.ownSignature, { link }];
}

/** Where the sender of feedback follows it, after a sentence that says what the page is for. */
export function toCase(
	{ reference, has_link }: { reference: string; has_link?: boolean },
	open: string,
	lang: Lang,
): Block[] {
	if (!has_link) return [];
	return [open, { link: address(lang, paths.feedbackCase(caseTokenFor(reference))) }];
}

/** Whom to phone at once, where a message has words that suggest danger. The words are not said. */
export function urgent(danger: string[] | undefined, lang: Lang): Block[] {
	return adviceIn(lang, adviceOn(danger ?? [], settings()));
}

/** How a letter to a resident ends: whether they can reply to it, whom to ask, and who writes. */
export function closing(lang: Lang, isAboutCase = false): Block[] {
	const { mail } = strings(lang);
	const { name, phone, phone_hours: hours } = settings();
	const contact = address(lang, paths.page('contact'));
	const reply = isAboutCase && replies() ? mail.replyHere : mail.automatic;
	return [reply, mail.help(phone, hours[lang]), { link: contact }, name[lang]];
}

/** The whole address of one of our pages. */
export function address(lang: Lang, path: string): string {
	return environment().SITE_URL + inLang(lang, path);
}
