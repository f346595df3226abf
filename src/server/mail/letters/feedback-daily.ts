import { type Lang, langs } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import type { Block } from '../blocks.ts';
import { address } from '../phrases.ts';

/** What waits for a team, as numbers and a link to the desk, in both languages: a team has people of both. */
export function feedbackDaily(data: MailData['feedback_daily'], lang: Lang) {
	const others = langs.filter((each) => each !== lang);
	return {
		subject: [lang, ...others].map((each) => strings(each).mail.feedbackDaily.subject).join(' / '),
		blocks: [
			...blocksIn(lang, data),
			...others.map((each) => ({ lang: each, blocks: blocksIn(each, data) })),
		],
	};
}

function blocksIn(lang: Lang, { new: fresh, due, late }: MailData['feedback_daily']): Block[] {
	const words = strings(lang).mail.feedbackDaily;
	return [
		words.text,
		{ facts: { [words.new]: String(fresh), [words.due]: String(due), [words.late]: String(late) } },
		words.open,
		{ link: address(lang, paths.staff) },
	];
}
