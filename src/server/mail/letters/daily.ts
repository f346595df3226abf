import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { address } from '../phrases.ts';

/** What feedback waits for a team. */
export function feedbackDaily(waiting: MailData['feedback_daily'], lang: Lang) {
	return daily(waiting, strings(lang).mail.feedbackDaily, lang);
}

/** What petitions wait for a moderator. */
export function petitionsDaily(waiting: MailData['petitions_daily'], lang: Lang) {
	return daily(waiting, strings(lang).mail.petitionsDaily, lang);
}

/** What waits, as numbers and a link to the desk. */
function daily({ new: fresh, due, late }: MailData['feedback_daily'], words: Words, lang: Lang) {
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

type Words = ReturnType<typeof strings>['mail']['feedbackDaily'];
