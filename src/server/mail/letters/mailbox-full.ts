import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { address, asked, closing, greeting, toOwnSignature } from '../phrases.ts';

/** To a mailbox whose places on the petition are taken. */
export function mailboxFull(
	{ action, signature }: MailData['mailbox_full'],
	lang: Lang,
	rules: Rules,
) {
	const { amounts, mail } = strings(lang);
	const { mailboxFull: words, ignoreNothingChanged } = mail;
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			...asked(action, lang),
			words.full(amounts.people(rules.mailbox_people)),
			...[words.other, { link: address(lang, paths.guide('sign-without-internet')) }],
			ignoreNothingChanged,
			...toOwnSignature(signature, lang),
			...closing(lang),
		],
	};
}
