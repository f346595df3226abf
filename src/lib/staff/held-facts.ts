import type { HeldItem } from '#domain/held.ts';
import type { Lang } from '#domain/language.ts';
import { sayShortMoment } from '#domain/moment.ts';
import { type Criteria, sealedCriteria } from '#domain/signatures.ts';
import { feedback } from '#lib/settings.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { placeNamed } from './places.ts';
import { sayCriteria } from './signatures.ts';

/** A thing that we hold, as pairs of a label and what it says; for the page and for the file of the person. */
export function factsOf(item: HeldItem, lang: Lang): [string, string][] {
	const { held: words, helping, petitions } = staffStrings(lang);
	const { labels } = words;
	const { channels } = strings(lang).petitions;
	const at = (moment: string | null) => moment && sayShortMoment(moment, lang);
	const notesIn = ({ notes }: { notes: { body: string; written_at: string }[] }) =>
		notes.map(({ body, written_at }): Fact => [labels.note, `${at(written_at)}: ${body}`]);
	const { help } = item;
	const helped: Fact[] = help
		? [
				[
					labels.helped,
					words.helpedBy(
						help.helped_by ?? petitions.someone,
						help.place ? placeNamed(help.place, lang) : helping.byPhone,
					),
				],
				[labels.why, helping.reasons[help.reason]],
			]
		: [];
	const facts = (): Fact[] => {
		switch (item.noun) {
			case 'signature':
				return [
					[labels.petition, item.action],
					[labels.state, words.signatureStates[item.state]],
					[labels.name, item.name],
					[labels.email, item.email],
					[labels.phone, item.phone],
					[labels.postcode, item.postcode],
					[labels.area, item.area],
					[labels.channel, channels[item.channel]],
					[labels.lang, words.langs[item.lang]],
					[labels.updates, item.wants_updates ? words.yes : words.no],
					[labels.signed, at(item.signed_at)],
					[labels.confirmed, at(item.confirmed_at)],
					[labels.sheet, item.sheet],
					[labels.reference, item.reference],
				];
			case 'feedback':
				return [
					[labels.reference, item.reference],
					[
						labels.topic,
						feedback.topics.find(({ id }) => id === item.topic)?.name[lang] ?? item.topic,
					],
					[labels.message, item.message],
					[labels.location, item.location],
					[labels.page, item.page],
					[labels.name, item.name],
					[labels.email, item.email],
					[labels.phone, item.phone],
					[labels.state, words.feedbackStates[item.state]],
					[labels.channel, channels[item.channel]],
					[labels.lang, words.langs[item.lang]],
					[labels.received, at(item.received_at)],
					[labels.photo, item.photo_sent_at && words.photo(at(item.photo_sent_at)!)],
					...item.messages.flatMap(({ author, body, quoted, written_at }): Fact[] => [
						[
							author === 'council' ? labels.answer : labels.message,
							body && `${at(written_at)}: ${body}`,
						],
						[labels.quoted, quoted],
					]),
					[labels.published, item.published && Object.values(item.published).join('\n')],
					...notesIn(item),
				];
			case 'mail':
				return [
					[labels.mail, item.template.replaceAll('_', ' ')],
					[labels.recipient, item.recipient],
					[labels.queued, at(item.queued_at)],
					[labels.failed, at(item.failed_at)],
				];
			case 'petition':
				return [
					[labels.petition, item.action],
					[labels.text, textOf(item)],
					[labels.name, item.name],
					[labels.started, at(item.created_at)],
					[labels.reference, item.reference],
					...item.texts.map((text): Fact => [
						labels.earlierText,
						`${at(text.replaced_at)}: ${text.action}\n${textOf(text)}`,
					]),
					...item.earlier_answers.map((answer): Fact => [
						labels.earlierAnswer,
						`${at(answer.replaced_at)}: ${answerIn(answer)}`,
					]),
					...notesIn(item),
				];
			case 'own_list':
				return [[labels.asked, at(item.made_at)]];
			case 'invalidation':
				return [
					[labels.started, at(item.started_at)],
					[labels.lookedFor, sayCriteria(namingIn(item.criteria), lang).join('; ')],
				];
		}
	};
	return [...facts(), ...helped].filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function textOf({ background, details }: { background: string; details: string }): string {
	return [background, details].filter(Boolean).join('\n');
}

function answerIn({ response, debate }: EarlierAnswer): string {
	const said = response ? response.texts.map(({ body }) => body) : [];
	const debated = debate?.texts.map(({ place, summary }) => summary ?? place) ?? [];
	return [...said, ...debated].join('\n');
}

/** The criteria that name a person. */
function namingIn(criteria: Criteria): Criteria {
	return Object.fromEntries(
		sealedCriteria.flatMap((name) => (criteria[name] ? [[name, criteria[name]]] : [])),
	);
}

type EarlierAnswer = (HeldItem & { noun: 'petition' })['earlier_answers'][number];
type Fact = [string, string | null];
