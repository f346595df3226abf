import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { tokenFor } from '../../tokens.ts';
import { address, closing, greeting } from '../phrases.ts';

/**
 * To an address that a helper wrote down for somebody who starts a petition, or an officer for somebody who lost a mailbox. It may
 * be a stranger's, so nothing of the petition is in it.
 */
export function confirmAddress(
	{ confirmation_id: id, moved }: MailData['confirm_address'],
	lang: Lang,
) {
	const words = strings(lang).creating.mails.address;
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			moved ? words.moved : words.given,
			...[words.follow, { link: address(lang, `${paths.confirm}${tokenFor(id)}/`) }],
			words.ignore,
			...closing(lang),
		],
	};
}
