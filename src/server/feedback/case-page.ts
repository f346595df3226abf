import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { dayOf, sayDate } from '#domain/days.ts';
import type { CaseMessage, FollowedFeedback } from '#domain/feedback-case.ts';
import { type Lang, foreign } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { topicOf } from '#domain/topics.ts';
import { strings } from '#strings/index.ts';
import { sayPromise } from '#strings/promise.ts';
import { loadPage } from '../http/built-site.ts';
import { reveal, showPart } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import type { Visit } from '../http/request.ts';
import { append } from '../http/tree.ts';
import { settings } from '../settings.ts';
import { photoAt } from './photo-address.ts';
import { showPhotoPart } from './photo-part.ts';

/** The sender's page about their feedback: where it is, what was written, and what can be done now. */
export async function casePage(
	{ lang }: Visit,
	known: FollowedFeedback,
): Promise<BuiltPage | undefined> {
	const page = await loadPage(lang, paths.feedbackCasePage);
	if (!page) return;
	page.fill('state', strings(lang).feedback.page.states[known.state]);
	page.fill('promise', sayPromise(known, lang));
	if (known.is_merged) reveal(page, 'merged');
	fillFacts(page, known, lang);
	page.fill('own-message', known.message);
	const of = foreign(known.lang, lang);
	if (of) page.set('own-message', 'lang', of);
	const list = page.part('messages');
	if (known.messages.length === 0) reveal(page, 'nothing');
	for (const each of known.messages) if (list) addMessage(list, each, known, lang);
	showActs(page, known, lang);
	if (known.acts.includes('send_photo')) {
		const { reference, photo_sent_at } = known;
		showPhotoPart(page, photoAt(lang, { reference }), photo_sent_at !== null);
	}
	return page;
}

function fillFacts(page: BuiltPage, known: FollowedFeedback, lang: Lang) {
	const words = strings(lang).feedback.page.facts;
	const list = page.part('facts');
	if (!list) return;
	const topic = topicOf(settings(), known.topic)?.name[lang] ?? known.topic;
	const facts = [
		[words.reference, known.reference],
		[words.topic, topic],
		[words.sent, sayDate(dayOf(known.received_at), lang)],
		[words.location, known.location],
	] as const;
	for (const [label, fact] of facts) {
		if (!fact) continue;
		const pair = append(list, 'div', {});
		append(pair, 'dt', {}, label);
		append(pair, 'dd', {}, fact);
	}
}

function addMessage(
	list: Tree.Element,
	{ author, act, body, written_at, lang: own }: CaseMessage,
	known: FollowedFeedback,
	lang: Lang,
) {
	const { acts, answerIn, authors } = strings(lang).feedback.page;
	const day = sayDate(dayOf(written_at), lang);
	if (author !== 'hub') {
		append(list, 'h3', {}, `${authors[author]}, ${day}`);
		if (own) append(list, 'p', { class: 'meta' }, answerIn[own]);
		const of = foreign(own ?? known.lang, lang);
		append(list, 'p', { class: 'plain', ...(of && { lang: of }) }, body ?? '');
	} else if (Object.hasOwn(acts, act)) {
		append(list, 'p', { class: 'meta' }, `${acts[act as keyof typeof acts]}, ${day}.`);
	}
}

function showActs(
	page: BuiltPage,
	{ acts, is_better, reopens_until, state }: FollowedFeedback,
	lang: Lang,
) {
	const can = (act: (typeof acts)[number]) => acts.includes(act);
	const waits = state === 'received' || state === 'in_progress';
	if (can('say_better')) reveal(page, 'better');
	if (is_better) reveal(page, 'is-better');
	if (is_better === false && waits) reveal(page, 'is-worse');
	if (!can('reply') && !can('reopen')) return reveal(page, 'over');
	reveal(page, 'write');
	for (const act of ['reply', 'reopen'] as const) if (can(act)) reveal(page, act);
	if (can('reopen') && reopens_until) {
		const text = strings(lang).feedback.page.until(sayDate(reopens_until, lang));
		showPart(page, { id: 'until', text });
	}
}
