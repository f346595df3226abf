import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { codeFor, tokenFor } from '../../tokens.ts';
import { address, asked, closing, greeting, toOwnSignature } from '../phrases.ts';

/** The link and the code that count a signature. */
export function confirmSignature(
	{ confirmation_id: id, action, signature }: MailData['confirm_signature'],
	lang: Lang,
	rules: Rules,
) {
	const words = strings(lang).mail.confirmSignature;
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			...asked(action, lang),
			...[words.follow, { link: address(lang, `${paths.confirm}${tokenFor(id)}/`) }],
			...[words.code(sayMinutes(rules.code_minutes, strings(lang))), { code: codeFor(id) }],
			words.ignore,
			...toOwnSignature(signature, lang),
			...closing(lang),
		],
	};
}
