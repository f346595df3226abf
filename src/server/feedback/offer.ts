import { dangerIn } from '#domain/danger.ts';
import type { Feedback } from '#domain/feedback.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Values, Visit } from '../http/request.ts';
import { goOn, keptByBrowser } from '../http/respond.ts';
import { seal, unseal } from '../http/seal.ts';
import { settings } from '../settings.ts';
import { similarTo } from './similar.ts';
import { type Offered, showSimilar } from './similar-page.ts';

/**
 * What somebody sees before their message is sent: what may answer it already, or `form` to change it first. Undefined when the
 * message is to be sent: nothing is like it, it was shown before, it tells of danger, or a program sends it.
 */
export async function offerAnswers(feedback: Feedback, values: Values, visit: Visit) {
	if (visit.json || !visit.history) return undefined;
	if (values.show) return 'form';
	const { message, location } = feedback;
	if (values.seen || dangerIn(settings(), message, location).length) return undefined;
	const similar = await similarTo(feedback, visit.lang);
	if (!similar) return undefined;
	const from = visit.path + visit.url.search;
	const sealed = visit.history === 'address' ? seal({ from, values }, PLACE) : undefined;
	if (sealed) return goOn(visit, inLang(visit.lang, paths.feedbackSimilarTo(sealed)));
	return await showSimilar(visit, { from, values }, similar, keptByBrowser);
}

/** The message in the address of the page that `offerAnswers` leads to; undefined when it is not ours. */
export function offeredAt(sealed: string) {
	return unseal<Offered>(sealed, PLACE);
}

const PLACE = 'similar feedback';
