import { foreign } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { SupportPage } from '../database/creating.ts';
import { loadPage } from '../http/built-site.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { errorPage, refusalPage } from '../http/refuse.ts';
import type { Visit } from '../http/request.ts';
import { goOn, sendJson, sendPage } from '../http/respond.ts';

/** The answer at the private address of a petition: its text and the form; or where it is now. */
export async function showSupport(visit: Visit, known: SupportPage): Promise<Response> {
	if (visit.json) return sendJson(known, known.state === 'ended' ? 410 : 200);
	if (known.state === 'ended') return sendBuilt(visit, paths.supportEnded, 410);
	const page = await supportPage(visit, known);
	if (!page) return goOn(visit, inLang(visit.lang, paths.petition(known.petition)));
	page.showAt(visit.url);
	return sendPage(page, 200);
}

/** The page for an address that leads to no petition. */
export function showNoSupport(visit: Visit): Promise<Response> {
	if (visit.json) return refusalPage(visit, { status: 404, reason: 'support_unknown' });
	return sendBuilt(visit, paths.supportUnknown, 404);
}

/** The page with the form, filled with the petition; undefined for a petition that nobody can support any more. */
export async function supportPage(
	{ lang }: Visit,
	known: SupportPage,
): Promise<BuiltPage | undefined> {
	if (known.state !== 'collecting_sponsors' && known.state !== 'in_moderation') return;
	const page = await loadPage(lang, paths.supportForm);
	if (!page) return;
	const { action, background, details, creator_name: name } = known;
	const of = foreign(known.lang, lang);
	for (const [id, text] of Object.entries({ action, background, details })) {
		page.fill(`petition-${id}`, text);
		if (of) page.set(`petition-${id}`, 'lang', of);
	}
	if (name) page.fill('petition-by', strings(lang).creating.support.by(name));
	if (known.state === 'in_moderation') reveal(page, 'checking');
	if (known.has_enough) {
		reveal(page, 'enough');
		page.set('support', 'hidden', '');
		page.set('checking', 'hidden', '');
	}
	return page;
}

async function sendBuilt(visit: Visit, path: string, status: 404 | 410) {
	const page = await loadPage(visit.lang, path);
	if (!page) return errorPage(visit, 404);
	page.showAt(visit.url);
	return sendPage(page, status);
}
