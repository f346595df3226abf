import { adviceOn } from '#domain/danger.ts';
import { dayOf, sayDate, sayDay } from '#domain/days.ts';
import type { Helped } from '#domain/helping.ts';
import type { Lang } from '#domain/language.ts';
import { feedback, hub } from '#lib/settings.ts';
import { adviceIn } from '#strings/advice.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { placeNamed } from './places.ts';

/** What was done for a person, without the words of the petition. */
export function sayHelp({ what, topic }: Helped, lang: Lang): string {
	const words = staffStrings(lang).helping.slipText;
	const about = feedback.topics.find(({ id }) => id === topic)?.name[lang];
	return what === 'feedback' ? words.feedback(about ?? topic ?? '') : words[what];
}

/** Where and on what day it was done. */
export function sayWhere({ place, helped_at }: Helped, lang: Lang): string {
	const words = staffStrings(lang).helping.slipText;
	const day = sayDate(dayOf(helped_at), lang);
	return place ? words.at(placeNamed(place, lang), day) : words.byPhone(day);
}

/** Who has to support a petition that was started for a person, and until when. The private address follows. */
export function saySupport({ sponsors, lapses_on }: Support, lang: Lang): string {
	const { amounts } = strings(lang);
	const staff = staffStrings(lang);
	return staff.helping.slipText.support(amounts.people(sponsors), sayDay(lapses_on, lang));
}

/** Whom to phone where a message may be about danger, when it is answered, and how its sender can follow it with the key, which comes after it. */
export function sayMessage(
	{ promised_on, wants_reply, danger }: Message,
	key: Key | undefined,
	lang: Lang,
): string[] {
	const words = staffStrings(lang).helping.slipText;
	return [
		...adviceIn(lang, adviceOn(danger, feedback)),
		...(wants_reply ? [] : [strings(lang).feedback.sent.noReply]),
		...(promised_on ? [words.promised(sayDay(promised_on, lang))] : []),
		...(key ? [words.follow(key.address)] : []),
	];
}

/** The words of the slip as a letter, with a place for the name, which nothing here knows. */
export function letterFor(
	done: Helped[],
	addresses: Record<string, string>,
	keys: Record<string, Key>,
	lang: Lang,
): string {
	const { slipText, letterText } = staffStrings(lang).helping;
	return [
		letterText.greeting,
		letterText.thanks,
		...done.map((help) =>
			[
				`${slipText.reference}: ${help.reference}`,
				[sayHelp(help, lang), help.action].filter(Boolean).join(' '),
				sayWhere(help, lang),
				...(help.support ? [saySupport(help.support, lang), addresses[help.reference]] : []),
				...(help.message ? sayMessage(help.message, keys[help.reference], lang) : []),
				...(keys[help.reference] ? [keys[help.reference]!.words] : []),
			].join('\n'),
		),
		slipText.ask(hub.phone, hub.phone_hours[lang]),
		[letterText.closing, hub.name[lang]].join('\n'),
	].join('\n\n');
}

type Support = NonNullable<Helped['support']>;
type Message = NonNullable<Helped['message']>;
/** The four words with which feedback is followed, and the page that asks for them. */
export type Key = { words: string; address: string };
