import { actionOf, draftLimits, hasPerson } from '#domain/draft.ts';
import type { StartStep } from '#domain/petition.ts';
import { paths } from '#domain/paths.ts';
import { writtenLength } from '#domain/text.ts';
import { SEALED_MINUTES } from '#domain/sealed.ts';
import { sayMinutes } from '#strings/duration.ts';
import { strings } from '#strings/index.ts';
import { loadPage } from '../http/built-site.ts';
import { restoreValues, reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { errorPage, showRefusal } from '../http/refuse.ts';
import type { Refused } from '../http/refused.ts';
import type { Visit } from '../http/request.ts';
import { keptByBrowser, sendJson, sendPage } from '../http/respond.ts';
import { type KeptDraft, sealForPage } from './draft.ts';
import { refusedOn } from './problems.ts';
import { fillSimilar } from './similar.ts';

/** A page of the form with what was typed so far, and with why it was refused, if it was. */
export async function showStep(
	visit: Visit,
	step: StartStep,
	draft: KeptDraft,
	headers: Record<string, string>,
	refused: Refused | undefined = draft.tried && refusedOn(step, draft, visit),
): Promise<Response> {
	const status = refused?.status ?? 200;
	if (visit.json)
		return sendJson({ step, values: draft.values, draft: sealForPage(draft) }, status);
	const page = await loadPage(visit.lang, paths.startStep(step));
	if (!page) return errorPage(visit, 500);
	page.set('draft', 'value', sealForPage(draft));
	page.set('begin', 'hidden', '');
	restoreValues(page, draft.values as Record<string, string>);
	sayLeft(page, visit, draft);
	if (step === 'you' && visit.params.sealed) page.set('start', 'action', visit.url.pathname);
	if (draft.forgot && step === 'you') sayForgotten(page, visit, draft);
	if (step === 'similar') await fillSimilar(page, visit, actionOf(draft));
	if (step === 'check') {
		const { fillCheck } = await import('./check-page.ts');
		await fillCheck(page, visit, draft);
	}
	if (refused) showRefusal(page, visit.lang, refused);
	const wait = refused?.wait;
	return sendPage(page, status, { ...headers, ...(wait && { 'Retry-After': String(wait) }) });
}

/** How many characters each text has left, where it has any: for people without scripts. */
function sayLeft(page: BuiltPage, { lang }: Visit, { values }: KeptDraft) {
	for (const name of ['action', 'background', 'details'] as const) {
		const left = draftLimits[name] - writtenLength(values[name] ?? '');
		if (values[name] && left >= 0) page.fill(`${name}-left`, strings(lang).starting.left(left));
	}
}

/**
 * Says that the person has to be written again. A browser fills in from its own memory only a form with the same named
 * fields as then (Chromium 153): another field keeps that out too.
 */
function sayForgotten(page: BuiltPage, { lang }: Visit, { unlike }: KeptDraft) {
	const words = strings(lang);
	page.fill('forgotten', words.starting.you.forgotten(sayMinutes(SEALED_MINUTES, words)));
	reveal(page, 'forgotten');
	if (unlike) page.set('unlike', 'name', unlike);
}

/**
 * The headers that let a browser keep a copy of a page, so that its button Back shows what was typed there last. Of a page that has
 * somebody's personal details, seen or sealed, it keeps none.
 */
export function copyOf(draft: KeptDraft): Record<string, string> {
	return hasPerson(draft) ? { 'Referrer-Policy': 'same-origin' } : keptByBrowser;
}
