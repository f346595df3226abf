import { actionOf } from '#domain/draft.ts';
import { door } from '../http/door.ts';
import { goToStep, refuseStep } from './go.ts';
import { refusedOn } from './problems.ts';
import { readStep, turnAway } from './sent.ts';

/** Takes a page of the form to start a petition, and leads to the next one. */
export const writeStep = door(
	'write-petition',
	{ methods: 'POST', turnAway },
	async (visit, request) => {
		const sent = await readStep(visit, request);
		if (sent instanceof Response) return sent;
		const { step, draft, show } = sent;
		if (show) return goToStep(sent.visit, draft, show);
		if (step === 'similar') return goToStep(visit, { ...draft, seen: actionOf(draft) });
		if (step === 'more') draft.values.details ??= '';
		if (refusedOn(step, draft, visit)) return refuseStep(visit, draft, step);
		return goToStep(visit, draft);
	},
);
