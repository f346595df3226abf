import { inLang } from '#domain/paths.ts';
import { loadPage } from './built-site.ts';
import { errorPage, sendRefusal } from './refuse.ts';
import { showSentTo } from '../signing/sent-to.ts';
import type { RefusedForm } from './refused.ts';
import { placeAt, type Visit } from './request.ts';

/** Shows the form of a page of the site at another address. `from` is its own, without its language. */
export async function showFormAgain(
	visit: Visit,
	from: string,
	why: RefusedForm,
	request: Request,
) {
	const address = inLang(visit.lang, from);
	const page = await loadPage(visit.lang, placeAt(new URL(address, visit.url)).path);
	if (!page) return errorPage(visit, 404);
	page.sendsTo(address);
	showSentTo(page, new URL(address, visit.url), request);
	return sendRefusal(visit, page, why, { 'Referrer-Policy': 'same-origin' });
}
