import type { Advice } from '#domain/danger.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from './index.ts';

/** What to say to the sender of a message about danger, in sentences: whom to phone at once. Nothing of the message is in it. */
export function adviceIn(lang: Lang, advice: Advice | undefined): string[] {
	const { danger, self_harm } = strings(lang).feedback.advice;
	if (!advice) return [];
	return advice === 'self_harm' ? [danger, self_harm] : [danger];
}
