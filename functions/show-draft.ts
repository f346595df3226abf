import type { Config, Context } from '@netlify/functions';
import { isBefore, nextStep } from '#domain/draft.ts';
import { startSteps } from '#domain/petition.ts';
import { isFromOutside } from '#domain/sender.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { draftInAddress } from '#server/starting/draft.ts';
import { goToStep } from '#server/starting/go.ts';
import { showGone } from '#server/starting/sent.ts';
import { writeStep } from '#server/starting/write.ts';
import { copyOf, showStep } from '#server/starting/step-page.ts';

/**
 * Shows a page of the form to start a petition, with the draft that is sealed in its address: to the tab in which it was
 * written, for some hours, and for some minutes with what it says of the person. Later, or opened from the history or another site, it is the empty first page.
 */
export default function showDraft(request: Request, context: Context) {
	return request.method === 'POST' ? writeStep(request, context) : show(request, context);
}

const show = door('show-draft', { methods: 'GET, HEAD, POST' }, async (visit, request) => {
	const step = startSteps.find((each) => each === visit.params.step);
	const found = step && draftInAddress(step, visit.params.sealed ?? '');
	if (!found) return errorPage(visit, 404);
	if (found.isOver || isFromOutside(request)) return showGone(visit);
	const draft = found.value;
	// A page further on is shown when those before it are answered.
	const next = nextStep(draft);
	if (isBefore(next, step)) return goToStep(visit, draft, next);
	return showStep(visit, step, draft, copyOf(draft));
});

export const config: Config = {
	path: ['/petitions/start/:step/:sealed', '/cy/petitions/start/:step/:sealed'],
	// A page of its own: the mail was sent again.
	excludedPath: ['/petitions/start/check-email/again', '/cy/petitions/start/check-email/again'],
};
