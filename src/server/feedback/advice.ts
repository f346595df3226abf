import type { Advice } from '#domain/danger.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';

/** What to say to the sender of a message about danger, in sentences: whom to phone at once. Nothing of the message is in it. */
export function adviceIn(lang: Lang, advice: Advice | undefined): string[] {
	const { danger, self_harm } = strings(lang).feedback.advice;
	if (!advice) return [];
	return advice === 'self_harm' ? [danger, self_harm] : [danger];
}

/** Shows the sentences of `adviceIn`, which stand hidden in the page. */
export function showAdvice(page: BuiltPage, advice: Advice | undefined) {
	if (!advice) return;
	reveal(page, 'advice');
	if (advice === 'self_harm') reveal(page, 'advice-self-harm');
}

/** For the address of a page. A number: the history of a shared computer must not say what a message was about. */
export function adviceEntry(advice: Advice): [string, string] {
	return [ADVICE, numbers[advice]];
}

export function readAdvice(query: URLSearchParams): Advice | undefined {
	const known = Object.keys(numbers) as Advice[];
	return known.find((advice) => numbers[advice] === query.get(ADVICE));
}

export const ADVICE = 'say';
const numbers: Record<Advice, string> = { danger: '1', self_harm: '2' };
