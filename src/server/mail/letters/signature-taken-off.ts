import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { asked, closing, greeting } from '../phrases.ts';

/** To a person who asked to sign again, after an officer took their signature off. */
export function signatureTakenOff({ action }: MailData['signature_taken_off'], lang: Lang) {
	const { signatureTakenOff: words, ignoreNothingChanged } = strings(lang).mail;
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			...asked(action, lang),
			words.takenOff,
			ignoreNothingChanged,
			...closing(lang),
		],
	};
}
