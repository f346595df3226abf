import type { Draft } from '#domain/draft.ts';
import { paths } from '#domain/paths.ts';
import { type StartStep, startSteps } from '#domain/petition.ts';
import { mayBeOurs } from '#domain/sender.ts';
import { strings } from '#strings/index.ts';
import { sayMinutes } from '#strings/duration.ts';
import { errorPage, refusalPage } from '../http/refuse.ts';
import type { Refused } from '../http/refused.ts';
import { inLanguage, langAsked } from '../http/other-language.ts';
import { readForm, type Visit } from '../http/request.ts';
import { useSuggestion } from '../signing/email-question.ts';
import { DRAFT_HOURS, draftSent } from './draft.ts';
import { refuseStep } from './go.ts';
import { showStep } from './step-page.ts';

/**
 * The page that was sent and the draft with what was typed on it, in the language to go on in. `show` is the page that a
 * button asks for instead of the next one: to change something, or to go on in the other language. A response when it
 * can't be read.
 */
export async function readStep(visit: Visit, request: Request): Promise<Sent | Response> {
	const sent = await readForm(request);
	if ('status' in sent) return errorPage(visit, sent.status);
	const isSent = (each: StartStep) =>
		each === visit.params.step || paths.startStep(each) === visit.path;
	const step = startSteps.find(isSent) ?? 'what';
	const values = useSuggestion(sent.values);
	const draft = draftSent(step, values);
	if (!draft) return showGone(visit);
	const lang = langAsked(values);
	const show = startSteps.find((each) => each === values.show) ?? (lang && step);
	return { visit: lang ? inLanguage(visit, lang) : visit, step, draft, show };
}

/** Answers a page that another site may have sent. Where it may be ours, it comes back with what was typed. */
export async function turnAway(visit: Visit, request: Request): Promise<Response> {
	const foreign = { status: 403, reason: 'foreign' } as const;
	if (!mayBeOurs(request)) return refusalPage(visit, foreign);
	const sent = await readStep(visit, request);
	if (sent instanceof Response) return sent;
	return refuseStep(visit, sent.draft, sent.step, { status: 403, reason: 'foreign_perhaps' });
}

/** The empty first page, for a draft that is not shown any more. */
export function showGone(visit: Visit): Promise<Response> {
	const { lang } = visit;
	const own = strings(lang).starting.problems;
	const message = own.draft_gone(sayMinutes(DRAFT_HOURS * 60, strings(lang)));
	const gone: Refused = { status: 410, problems: [{ reason: 'draft_gone', message }] };
	return showStep(visit, 'what', { values: {} }, {}, gone);
}

type Sent = { visit: Visit; step: StartStep; draft: Draft; show?: StartStep };
