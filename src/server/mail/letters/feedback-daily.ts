import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { address } from '../phrases.ts';

/** What waits for a team, as numbers and a link to the desk. */
export function feedbackDaily({ new: fresh, due, late }: MailData['feedback_daily'], lang: Lang) {
	const words = strings(lang).mail.feedbackDaily;
	return {
		subject: words.subject,
		blocks: [
			words.text,
			{
				facts: { [words.new]: String(fresh), [words.due]: String(due), [words.late]: String(late) },
			},
			words.open,
			{ link: address(lang, paths.staff) },
		],
	};
}
