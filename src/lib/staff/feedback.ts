import { calendars } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import type { CaseMessage, FeedbackAct, FeedbackCase } from '#domain/feedback-case.ts';
import { feedback } from '#lib/settings.ts';
import { staffStrings } from '#strings/staff.ts';
import { sayShortMoment } from '#domain/moment.ts';

/** The name of a topic of feedback. A topic that is no longer a setting keeps its id. */
export function topicNamed(id: string, lang: Lang): string {
	return feedback.topics.find((each) => each.id === id)?.name[lang] ?? id.replaceAll('-', ' ');
}

/** A month (`2026-11`) as people say it: November 2026. */
export function sayMonth(month: string, lang: Lang): string {
	const [year, number] = month.split('-') as [string, string];
	return `${calendars[lang].months[Number(number) - 1]} ${year}`;
}

/** What the caller can do with feedback, in the order of the page: what their roles allow, as far as it makes sense here. */
export function possibleActs(found: FeedbackCase): FeedbackAct[] {
	const { merged_into, published, email, phone } = found;
	const isLimited = found.sender_limited_until !== null;
	const isItself = merged_into === null;
	const texts = textsOf(found);
	const makesSense: Record<FeedbackAct, boolean> = {
		take: isItself && !found.is_mine,
		// A reply to an answer is answered by itself.
		answer: isItself || found.state === 'answered',
		ask: isItself,
		hand_over: isItself,
		merge: isItself,
		close: true,
		publish: found.may_publish,
		unpublish: published !== null,
		hide: texts.some(({ is_hidden }) => !is_hidden),
		unhide: texts.some(({ is_hidden }) => is_hidden),
		remove_photo: found.photo_sent_at !== null,
		limit: ((email ?? phone) !== null || found.has_key) && !isLimited,
		unlimit: isLimited,
		go_on: found.is_paused,
		finish: !found.wants_reply && isItself,
		reply_for: true,
		reopen_for: true,
		renew_key: found.has_key,
		see_mail: found.refused_at !== null,
	};
	return (Object.keys(makesSense) as FeedbackAct[]).filter(
		(act) => makesSense[act] && found.acts.includes(act),
	);
}

/** What the sender wrote: the first message, whose id is `first`, and those after it. */
function textsOf({ received_at, hidden_reason, messages }: FeedbackCase): SenderText[] {
	const first = { id: 'first', at: received_at, is_hidden: hidden_reason !== null };
	const later = messages
		.filter(({ author, body }) => author === 'sender' && body !== null)
		.map(({ id, written_at, hidden_reason }) => ({
			id: String(id),
			at: written_at,
			is_hidden: hidden_reason !== null,
		}));
	return [first, ...later];
}

/** What the sender wrote, to choose from: what is hidden, or what is not. */
export function textChoices(found: FeedbackCase, areHidden: boolean, lang: Lang) {
	const { firstText, laterText } = staffStrings(lang).feedback;
	return textsOf(found)
		.map(({ id, at, is_hidden }, place) => ({
			is_hidden,
			value: id,
			label: place === 0 ? firstText : laterText(place),
			hint: sayShortMoment(at, lang),
		}))
		.filter(({ is_hidden }) => is_hidden === areHidden);
}

/** What happened, in a few words: `Sioned Parry answered`. */
export function sayStep({ act, author, written_by }: Step, lang: Lang): string {
	const { history } = staffStrings(lang).feedback;
	const said: Record<string, (who: string) => string> = history.acts;
	const who = author === 'sender' ? history.sender : (written_by ?? history.hub);
	return Object.hasOwn(said, act) ? said[act]!(who) : `${who}: ${act.replaceAll('_', ' ')}`;
}

type SenderText = { id: string; at: string; is_hidden: boolean };
type Step = Pick<CaseMessage, 'act' | 'author'> & { written_by: string | null };
