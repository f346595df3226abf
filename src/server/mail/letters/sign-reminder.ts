import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { codeFor, tokenFor } from '../../tokens.ts';
import { address, asked, closing, greeting, toOwnSignature } from '../phrases.ts';

/** To a person who asked to sign and has not confirmed, once. */
export function signReminder(
	{ confirmation_id: id, action, signature }: MailData['sign_reminder'],
	lang: Lang,
	rules: Rules,
) {
	const { confirmSignature, signReminder: words } = strings(lang).mail;
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			...asked(action, lang),
			...[confirmSignature.follow, { link: address(lang, `${paths.confirm}${tokenFor(id)}/`) }],
			confirmSignature.code(sayMinutes(rules.code_minutes, strings(lang))),
			{ code: codeFor(id) },
			words.once,
			...toOwnSignature(signature, lang),
			...closing(lang),
		],
	};
}
