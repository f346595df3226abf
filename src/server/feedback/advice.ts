import type { Advice } from '#domain/danger.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';

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
