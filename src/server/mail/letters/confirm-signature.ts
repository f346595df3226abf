import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { codeFor, tokenFor } from '../../tokens.ts';
import { address, asked, closing, greeting } from '../phrases.ts';

/** The link and the code that count a signature. */
export function confirmSignature(
	{ confirmation_id: id, action, name }: MailData['confirm_signature'],
	lang: Lang,
) {
	const words = strings(lang).mail.confirmSignature;
	return {
		subject: words.subject,
		blocks: [
			greeting(name, lang),
			...asked(action, lang),
			...[words.follow, { link: address(lang, `${paths.confirm}${tokenFor(id)}/`) }],
			...[words.code, { code: codeFor(id) }],
			words.ignore,
			...closing(lang),
		],
	};
}
