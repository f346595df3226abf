import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { closing, greeting } from '../phrases.ts';

/** The receipt for feedback. Nothing of the message is in it. */
export function feedbackReceived({ reference }: MailData['feedback_received'], lang: Lang) {
	const words = strings(lang).mail.feedbackReceived;
	return {
		subject: words.subject(reference),
		blocks: [
			greeting(lang),
			words.thanks,
			...[words.reference, { code: reference }],
			words.keep,
			words.ignore,
			...closing(lang),
		],
	};
}
