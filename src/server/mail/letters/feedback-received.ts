import { sayDate } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { closing, greeting, toCase, urgent } from '../phrases.ts';
import { caseHeaders } from '../reply-address.ts';

/** The receipt for feedback. Nothing of the message is in it. */
export function feedbackReceived(data: MailData['feedback_received'], lang: Lang) {
	const words = strings(lang).mail.feedbackReceived;
	const { reference, promised_on: promised, wants_reply: wantsReply = true } = data;
	return {
		subject: words.subject(reference),
		...caseHeaders(reference),
		blocks: [
			greeting(lang),
			...urgent(data.danger, lang),
			words.thanks,
			...[words.reference, { code: reference }],
			words.keep,
			...(promised ? [words.promised(sayDate(promised, lang))] : []),
			...(wantsReply ? [] : [strings(lang).feedback.sent.noReply]),
			...toCase(data, words.open, lang),
			words.ignore,
			...closing(lang, true),
		],
	};
}
