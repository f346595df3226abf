import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { address, closing, greeting, toCase, urgent } from '../phrases.ts';
import { caseHeaders } from '../reply-address.ts';

/** Why a mail was not added to a case, and what to do. Nothing of the mail is in it. */
export function feedbackReplyRefused(data: MailData['feedback_reply_refused'], lang: Lang) {
	const all = strings(lang);
	const { feedbackReplyRefused: words } = all.mail;
	const { why, reference } = data;
	const isOver = why === 'over';
	const text = {
		...words.why,
		too_many: words.why.too_many(sayMinutes(data.wait_minutes ?? 60, all)),
	}[why];
	return {
		subject: words.subject(reference),
		...(isOver ? {} : caseHeaders(reference)),
		blocks: [
			greeting(lang),
			...urgent(data.danger, lang),
			text,
			...(isOver ? [{ link: address(lang, paths.feedback) }] : []),
			...toCase(data, words.open, lang),
			...closing(lang, !isOver),
		],
	};
}

/** What was left out of a mail that was added to a case. */
export function feedbackReplyCut(data: MailData['feedback_reply_cut'], lang: Lang) {
	const { feedbackReplyCut: words } = strings(lang).mail;
	return {
		subject: words.subject(data.reference),
		...caseHeaders(data.reference),
		blocks: [
			greeting(lang),
			words.added,
			...data.left_out.map((each) => words.leftOut[each]),
			...toCase(data, words.open, lang),
			...closing(lang, true),
		],
	};
}

/** To somebody whose reply by mail has words that suggest danger: whom to phone at once. Nothing of the mail is in it. */
export function feedbackReplyUrgent(data: MailData['feedback_reply_urgent'], lang: Lang) {
	const { feedbackReplyUrgent: words } = strings(lang).mail;
	return {
		subject: words.subject(data.reference),
		...caseHeaders(data.reference),
		blocks: [
			greeting(lang),
			words.added,
			...urgent(data.danger, lang),
			...toCase(data, words.open, lang),
			...closing(lang, true),
		],
	};
}
