import { sayDate } from '#domain/days.ts';
import type { FollowedFeedback } from '#domain/feedback-case.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from './index.ts';

/** By when we answer, while an answer is still to come. */
export function sayPromise(known: Promised, lang: Lang): string {
	const words = strings(lang).feedback.page;
	const { state, promised_on: day, is_paused, is_late, pause_ends_on, wants_reply } = known;
	if (state !== 'received' && state !== 'in_progress') return '';
	if (is_paused) return words.paused(sayDate(pause_ends_on!, lang));
	if (!wants_reply) return words.noReply;
	if (!day) return '';
	return (is_late ? words.late : words.promised)(sayDate(day, lang));
}

type Promised = Pick<
	FollowedFeedback,
	'state' | 'promised_on' | 'is_paused' | 'is_late' | 'pause_ends_on' | 'wants_reply'
>;
