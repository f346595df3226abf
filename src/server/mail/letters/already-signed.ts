import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { asked, closing, greeting, toOwnSignature } from '../phrases.ts';

/** To a person whose signature counts already. */
export function alreadySigned({ action, signature }: MailData['already_signed'], lang: Lang) {
	const { alreadySigned: words, ignoreNothingChanged } = strings(lang).mail;
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			...asked(action, lang),
			words.counted,
			ignoreNothingChanged,
			...toOwnSignature(signature, lang),
			...closing(lang),
		],
	};
}
