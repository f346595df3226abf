import { sayDay } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { MailData } from '../../database/mail.ts';
import { supportTokenFor, tokenFor } from '../../tokens.ts';
import type { Block } from '../blocks.ts';
import { address, closing, greeting, toOwnSignature } from '../phrases.ts';

/** The letters to the creator of a petition, who has confirmed it: they may repeat its words. */
export function petitionStarted(data: MailData['petition_started'], lang: Lang) {
	const words = strings(lang).creating.mails.started;
	const people = strings(lang).amounts.people(data.sponsors);
	return letter(words.subject, data, lang, [
		words.thanks,
		...[words.ask(people), toSupport(data, lang)],
		words.until(sayDay(data.lapses_on, lang)),
		...own(data, lang),
	]);
}

export function petitionSupported(data: MailData['petition_supported'], lang: Lang) {
	const words = strings(lang).creating.mails.supported;
	return letter(words.subject, data, lang, [words.checking, ...own(data, lang)]);
}

export function petitionPublished(data: MailData['petition_published'], lang: Lang) {
	const words = strings(lang).creating.mails.published;
	const link = address(lang, paths.petition(data.petition));
	return letter(words.subject, data, lang, [
		...[words.open, { link }],
		...toOwnSignature(data.signature, lang),
	]);
}

export function petitionRejected(data: MailData['petition_rejected'], lang: Lang) {
	const { creating, petitions } = strings(lang);
	const words = creating.mails.rejected;
	return letter(words.subject, data, lang, [
		...[words.why, petitions.rejectionCodes[data.code]],
		...[words.details, { quote: data.details[lang] }],
		...(data.may_amend
			? [words.amend, toOwn(data, lang)]
			: [words.final, { link: address(lang, paths.guide('start-a-petition')) }]),
	]);
}

export function petitionHidden(data: MailData['petition_hidden'], lang: Lang) {
	const words = strings(lang).creating.mails.hidden;
	return letter(words.subject, data, lang, [words.text, ...toOwnSignature(data.signature, lang)]);
}

export function petitionLapsing(data: MailData['petition_lapsing'], lang: Lang) {
	const words = strings(lang).creating.mails.lapsing;
	const people = strings(lang).amounts.people(data.sponsors);
	return letter(words.subject, data, lang, [
		...[words.text(people, sayDay(data.lapses_on, lang)), toSupport(data, lang)],
		...own(data, lang),
	]);
}

export function petitionLapsed(data: MailData['petition_lapsed'], lang: Lang) {
	const words = strings(lang).creating.mails.lapsed;
	const link = address(lang, paths.guide('start-a-petition'));
	return letter(words.subject, data, lang, [words.text, words.again, { link }]);
}

/** To the address that the creator had before. No link of theirs works any more. */
export function creatorMoved(data: MailData['creator_moved'], lang: Lang) {
	const words = strings(lang).creating.mails.moved;
	return letter(words.subject, data, lang, [words.text, words.links, words.notYou]);
}

function letter(subject: string, { action }: { action: string }, lang: Lang, blocks: Block[]) {
	const { yours } = strings(lang).creating.mails;
	return {
		subject,
		blocks: [greeting(lang), yours, { quote: action }, ...blocks, ...closing(lang)],
	};
}

function own(data: { confirmation_id: string }, lang: Lang): Block[] {
	return [strings(lang).creating.mails.own, toOwn(data, lang)];
}

function toOwn({ confirmation_id: id }: { confirmation_id: string }, lang: Lang): Block {
	return { link: address(lang, paths.ownPetition(tokenFor(id))) };
}

function toSupport({ created }: { created: string }, lang: Lang): Block {
	return { link: address(lang, paths.support(supportTokenFor(created))) };
}
