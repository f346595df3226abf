import type { Config } from '@netlify/functions';
import { feedbackForm } from '#domain/feedback.ts';
import { isFromOutside } from '#domain/sender.ts';
import { offeredAt } from '#server/feedback/offer.ts';
import { similarTo } from '#server/feedback/similar.ts';
import { showSimilar } from '#server/feedback/similar-page.ts';
import { door } from '#server/http/door.ts';
import { showFormAgain } from '#server/http/form-again.ts';
import { errorPage, formGone } from '#server/http/refuse.ts';

/**
 * Shows what may answer a message before it is sent, from what is sealed in its address: to the browser that wrote it, as
 * long as a refused form. Later, or opened from the history or another site, it is the empty form.
 */
export default door('show-similar', { methods: 'GET, HEAD' }, async (visit, request) => {
	const found = offeredAt(visit.params.sealed ?? '');
	const { data } = feedbackForm.safeParse(found?.value.values);
	if (!found || !data) return errorPage(visit, 404);
	if (found.isOver || isFromOutside(request))
		return showFormAgain(visit, found.value.from, formGone(visit.lang), request);
	const similar = await similarTo(data, visit.lang);
	const headers = { 'Referrer-Policy': 'same-origin' };
	return (await showSimilar(visit, found.value, similar, headers)) ?? errorPage(visit, 500);
});

export const config: Config = {
	path: ['/feedback/similar/:sealed', '/cy/feedback/similar/:sealed'],
};
