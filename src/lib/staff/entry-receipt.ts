import { dayOf, sayDate } from '#domain/days.ts';
import type { FeedbackCase } from '#domain/feedback-case.ts';
import { hub } from '#lib/settings.ts';
import { staffStrings } from '#strings/staff.ts';
import { topicNamed } from './feedback.ts';
import { type Key, sayMessage } from './help-letter.ts';

/** What the sender of a message that was written down is told, in their language. The four words come after it. */
export function receiptLines(entered: Entered, key: Key) {
	const { lang, topic, received_at, promised_on, wants_reply, danger } = entered;
	const words = staffStrings(lang).feedback.entry;
	return [
		words.about(topicNamed(topic, lang), sayDate(dayOf(received_at), lang)),
		words.ask(hub.phone, hub.phone_hours[lang]),
		...sayMessage({ promised_on, wants_reply, danger, has_key: true }, key, lang),
	];
}

/** The same as a letter, with a place for the address, which nothing here knows. */
export function letterBack(entered: Entered, key: Key): string {
	const { feedback, helping } = staffStrings(entered.lang);
	const { letterText, slipText } = helping;
	return [
		letterText.greeting,
		feedback.entry.thanks,
		`${slipText.reference}: ${entered.reference}`,
		...receiptLines(entered, key),
		key.words,
		[letterText.closing, hub.name[entered.lang]].join('\n'),
	].join('\n\n');
}

type Entered = Pick<
	FeedbackCase,
	'reference' | 'lang' | 'topic' | 'received_at' | 'promised_on' | 'wants_reply' | 'danger'
>;
