import { sayDate } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import type { Block } from '../blocks.ts';
import { closing, greeting, toCase } from '../phrases.ts';
import { caseHeaders } from '../reply-address.ts';

/** The council's answer to feedback, word for word. Nothing of the message is in it. */
export function feedbackAnswered(data: MailData['feedback_answered'], lang: Lang) {
	const words = strings(lang).mail.feedbackAnswered;
	return {
		subject: words.subject(data.reference),
		...caseHeaders(data.reference),
		blocks: [...blocksOf(data, words.text, words.open, lang), ...closing(lang, true)],
	};
}

/** What the council asks the sender of feedback. */
export function feedbackAsked(data: MailData['feedback_asked'], lang: Lang) {
	const words = strings(lang).mail.feedbackAsked;
	const { goes_on_on: day } = data;
	return {
		subject: words.subject(data.reference),
		...caseHeaders(data.reference),
		blocks: [
			...blocksOf(data, words.text, words.open, lang),
			...(day ? [words.goesOn(sayDate(day, lang))] : []),
			...closing(lang, true),
		],
	};
}

/** The question whether it is better now, some weeks after the answer: by then a reply could no longer reopen the case. */
export function feedbackBetter(data: MailData['feedback_better'], lang: Lang) {
	const words = strings(lang).mail.feedbackBetter;
	return {
		subject: words.subject(data.reference),
		blocks: [...blocksOf(data, words.text, words.open, lang), ...closing(lang)],
	};
}

function blocksOf(data: MailData['feedback_answered'], text: string, open: string, lang: Lang) {
	const { body, body_lang: of } = data;
	const quote: Block[] = body === null ? [] : [of ? { quote: body, lang: of } : { quote: body }];
	const isIn = of ? [strings(lang).feedback.page.answerIn[of]] : [];
	return [greeting(lang), text, ...isIn, ...quote, ...toCase(data, open, lang)];
}
