import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Rules } from '#domain/spoken-rules.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { listTokenFor } from '../../tokens.ts';
import { address, closing, greeting } from '../phrases.ts';

/** The link to what was signed with an address; or that nothing was, so that the person can try another address. */
export function ownList({ list_id: id, number }: MailData['own_list'], lang: Lang, rules: Rules) {
	const all = strings(lang);
	const { ownList: words, ignoreNothingChanged } = all.mail;
	const link = address(lang, paths.ownLink(listTokenFor(id)));
	return {
		subject: words.subject,
		blocks: [
			greeting(lang),
			words.asked,
			...(number > 0
				? [words.open(sayMinutes(rules.own_list_hours * 60, all)), { link }]
				: [words.none]),
			ignoreNothingChanged,
			...closing(lang),
		],
	};
}
