import { type Lang, langs } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import type { Block } from '../blocks.ts';
import { address } from '../phrases.ts';

/** What feedback waits for a team, in both languages: a team has people of both. */
export function feedbackDaily(waiting: MailData['feedback_daily'], lang: Lang) {
	const others = langs.filter((each) => each !== lang);
	const wordsIn = (each: Lang) => strings(each).mail.feedbackDaily;
	return {
		subject: [lang, ...others].map((each) => wordsIn(each).subject).join(' / '),
		blocks: [
			...daily(waiting, wordsIn(lang), lang),
			...others.map((each) => ({ lang: each, blocks: daily(waiting, wordsIn(each), each) })),
		],
	};
}

/** What petitions wait for a moderator. */
export function petitionsDaily(waiting: MailData['petitions_daily'], lang: Lang) {
	const words = strings(lang).mail.petitionsDaily;
	return { subject: words.subject, blocks: daily(waiting, words, lang) };
}

/** What waits, as numbers and a link to the desk. */
function daily(
	{ new: fresh, read, due, late }: MailData['feedback_daily'],
	words: Words,
	lang: Lang,
): Block[] {
	return [
		words.text,
		{
			facts: {
				[words.new]: String(fresh),
				...(words.read && read ? { [words.read]: String(read) } : {}),
				[words.due]: String(due),
				[words.late]: String(late),
			},
		},
		words.open,
		{ link: address(lang, paths.staff) },
	];
}

type Words = Record<'text' | 'new' | 'due' | 'late' | 'open', string> & { read?: string };
