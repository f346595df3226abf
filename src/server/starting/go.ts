import { type Draft, nextStep } from '#domain/draft.ts';
import type { StartStep } from '#domain/petition.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Refusal } from '../refusal.ts';
import type { Reason } from '../http/refuse.ts';
import type { Visit } from '../http/request.ts';
import { goOn, keptByBrowser, sendJson } from '../http/respond.ts';
import { sealForAddress } from './draft.ts';
import { refusedOn } from './problems.ts';
import { showStep } from './step-page.ts';

/**
 * Sends a person on to a page of the form, by default to the next one that has something to ask. A draft that is too
 * long for an address is in the answer itself, of which the browser keeps a copy for its button Back.
 */
export async function goToStep(visit: Visit, draft: Draft, step = nextStep(draft)) {
	const sealed = sealForAddress(draft);
	if (sealed) return goOn(visit, inLang(visit.lang, paths.startDraft(step, sealed)));
	return await showStep(visit, step, draft, keptByBrowser);
}

/** Shows a page of the form again with why it was refused: what is wrong with it, or what the database said. */
export async function refuseStep(
	visit: Visit,
	draft: Draft,
	step: StartStep,
	refusal?: Refusal<Reason>,
) {
	const kept = { ...draft, tried: true, refusal } as const;
	if (visit.json) {
		const { status = 422, problems = [], wait, json } = refusedOn(step, kept, visit) ?? {};
		return sendJson({ errors: problems, ...(wait && { wait }), ...json }, status);
	}
	const sealed = visit.history === 'address' ? sealForAddress(kept) : undefined;
	if (sealed) return goOn(visit, inLang(visit.lang, paths.startDraft(step, sealed)));
	return await showStep(visit, step, kept, visit.history ? keptByBrowser : {});
}
