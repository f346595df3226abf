import { sayDay } from '#domain/days.ts';
import { foreign } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { OwnPetition } from '../database/creating.ts';
import { environment } from '../environment.ts';
import { loadPage } from '../http/built-site.ts';
import { restoreValues, reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { errorPage, refusalPage } from '../http/refuse.ts';
import type { Visit } from '../http/request.ts';
import { sendJson, sendPage } from '../http/respond.ts';
import { signatureToken, supportTokenFor } from '../tokens.ts';

/** The creator's page about their petition, in the state that it is in. */
export async function showOwn(visit: Visit, known: OwnPetition): Promise<Response> {
	if (visit.json) return sendJson(known);
	const page = await ownPage(visit, known);
	if (!page) return errorPage(visit, 500);
	page.showAt(visit.url);
	return sendPage(page, 200);
}

/** The page for a link that leads to no petition. */
export async function showNoOwn(visit: Visit): Promise<Response> {
	const refusal = { status: 404, reason: 'own_petition_unknown' } as const;
	const page = visit.json ? undefined : await loadPage(visit.lang, paths.ownPetitionUnknown);
	if (!page) return refusalPage(visit, refusal);
	page.showAt(visit.url);
	return sendPage(page, 404);
}

/** That page, filled but not sent. */
export async function ownPage({ lang }: Visit, known: OwnPetition): Promise<BuiltPage | undefined> {
	const page = await loadPage(lang, paths.ownPetitionForm);
	if (!page) return;
	page.fill('petition-action', known.action);
	const of = foreign(known.lang, lang);
	if (of) page.set('petition-action', 'lang', of);
	for (const part of partsOf(known)) reveal(page, part);
	fillSupport(page, known, lang);
	page.set('petition-link', 'href', inLang(lang, paths.petition(known.petition)));
	if (known.signature !== null) {
		reveal(page, 'own-signature');
		const own = paths.ownLink(signatureToken(known.signature, 'signature'));
		page.set('own-signature-link', 'href', inLang(lang, own));
	}
	const { rejection, action, background, details } = known;
	if (rejection) {
		page.fill('reason', strings(lang).petitions.rejectionCodes[rejection.code]);
		page.fill('reason-details', rejection.details.find((said) => said.lang === lang)?.body ?? '');
	}
	if (known.may_amend) restoreValues(page, { action, background, details });
	return page;
}

function fillSupport(page: BuiltPage, known: OwnPetition, lang: Visit['lang']) {
	const { amounts, creating } = strings(lang);
	const day = sayDay(known.lapses_on, lang);
	page.fill('support-needed', creating.own.collecting.now(amounts.people(known.sponsors), day));
	const address =
		environment().SITE_URL + inLang(lang, paths.support(supportTokenFor(known.created)));
	page.fill('support-address', address);
	page.set('support-address', 'href', address);
}

/** The ids of the parts that are shown in a state. */
function partsOf({ state, may_amend, may_withdraw }: OwnPetition): string[] {
	const parts = {
		collecting_sponsors: ['collecting'],
		in_moderation: ['moderation'],
		open: ['published'],
		closed: ['published'],
		rejected: ['rejected', may_amend ? 'amend' : 'final'],
		hidden: ['taken-off'],
		ended: ['ended'],
	}[state];
	return may_withdraw ? [...parts, 'withdrawing'] : parts;
}
