import { type Advice, adviceOn, dangerIn } from '#domain/danger.ts';
import type { Lang } from '#domain/language.ts';
import { adviceIn } from '#strings/advice.ts';
import { type Part, showPart } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import type { Values } from '../http/request.ts';
import { settings } from '../settings.ts';

/** Shows the sentences of `adviceIn`, which stand hidden in the page. */
export function showAdvice(page: BuiltPage, advice: Advice | undefined) {
	for (const part of advice ? partsOf(advice) : []) showPart(page, part);
}

/**
 * What the doors for messages say besides where they refuse one: whom to phone, if its words suggest danger, in the page and
 * to programs. Of a message that nobody could read it is said to everybody.
 */
export const refusedAdvice = {
	more({ message, location }: Values, lang: Lang) {
		const found = dangerIn(settings(), message ?? null, location ?? null);
		const advice = adviceOn(found, settings());
		return advice && { show: partsOf(advice), json: { advice: adviceIn(lang, advice) } };
	},
	unread: (lang: Lang) => adviceIn(lang, 'danger'),
};

/** For the address of a page. A number: the history of a shared computer must not say what a message was about. */
export function adviceEntry(advice: Advice): [string, string] {
	return [ADVICE, numbers[advice]];
}

export function readAdvice(query: URLSearchParams): Advice | undefined {
	const known = Object.keys(numbers) as Advice[];
	return known.find((advice) => numbers[advice] === query.get(ADVICE));
}

function partsOf(advice: Advice): Part[] {
	return [{ id: 'advice' }, ...(advice === 'self_harm' ? [{ id: 'advice-self-harm' }] : [])];
}

export const ADVICE = 'say';
const numbers: Record<Advice, string> = { danger: '1', self_harm: '2' };
