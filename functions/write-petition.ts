import type { Config } from '@netlify/functions';
import { actionOf } from '#domain/draft.ts';
import { door } from '#server/http/door.ts';
import { refusedOn } from '#server/starting/problems.ts';
import { goToStep, refuseStep } from '#server/starting/go.ts';
import { readStep, turnAway } from '#server/starting/sent.ts';

/**
 * Takes a page of the form to start a petition, and leads to the next one. Nothing is stored: what was typed so far is
 * sealed in the form and in the address of the next page.
 */
export default door('write-petition', { methods: 'POST', turnAway }, async (visit, request) => {
	const sent = await readStep(visit, request);
	if (sent instanceof Response) return sent;
	const { step, draft, show } = sent;
	if (show) return goToStep(visit, draft, show);
	if (step === 'similar') return goToStep(visit, { ...draft, seen: actionOf(draft) });
	if (step === 'more') draft.values.details ??= '';
	if (refusedOn(step, draft, visit)) return refuseStep(visit, draft, step);
	return goToStep(visit, draft);
});

export const config: Config = {
	path: [
		'/petitions/start',
		'/petitions/start/similar',
		'/petitions/start/why',
		'/petitions/start/more',
		'/petitions/start/you',
		'/cy/petitions/start',
		'/cy/petitions/start/similar',
		'/cy/petitions/start/why',
		'/cy/petitions/start/more',
		'/cy/petitions/start/you',
	],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
