import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { feedback } from '#lib/settings.ts';
import { staffStrings } from '#strings/staff.ts';

/** The standard answers for messages about a topic: those of the topic first. */
export function answersFor(topic: string): StandardAnswer[] {
	const own = feedback.topics.find(({ id }) => id === topic)?.answers ?? [];
	return [...own, ...feedback.answers];
}

/** What was typed, with the words of a standard answer in the language of the message below it, and the full address of its page. */
export function withAnswer(typed: string, answer: StandardAnswer, { lang, site }: Place): string {
	const { more } = staffStrings(lang).feedback.standard;
	const page = answer.page && more(new URL(inLang(lang, answer.page), site).href);
	return [typed.trimEnd(), answer.text[lang], page].filter(Boolean).join('\n\n');
}

type StandardAnswer = (typeof feedback.answers)[number];
type Place = { lang: Lang; site: URL };
