import type { Config } from '@netlify/functions';
import { callDatabase } from '#server/database/call.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage, refusalPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { sentTo, showSentTo } from '#server/signing/sent-to.ts';

/** “Now check your email”: the page of the built site, and to which address the mail went, where its own address says so (`?to=`). */
export default door('show-check-email', { methods: 'GET, HEAD' }, async (visit, request) => {
	const { url, lang, path, params, json } = visit;
	const page = await loadPage(lang, path);
	if (!page) {
		const { petition = '' } = params;
		const { refusal } = await callDatabase('read_tally', { petition });
		return refusal ? refusalPage(visit, refusal) : errorPage(visit, 404);
	}
	if (json) return sendJson({ sent_to: sentTo(url, request) ?? null });
	showSentTo(page, url, request);
	page.showAt(url);
	// Its forms are sent from here, and older browsers must be able to name the page.
	return sendPage(page, 200, { 'Referrer-Policy': 'same-origin' });
});

export const config: Config = {
	path: [
		'/petitions/:petition/check-email',
		'/petitions/:petition/check-email/again',
		'/cy/petitions/:petition/check-email',
		'/cy/petitions/:petition/check-email/again',
		'/support/check-email',
		'/support/check-email/again',
		'/cy/support/check-email',
		'/cy/support/check-email/again',
		'/my-signatures/sent',
		'/cy/my-signatures/sent',
	],
	method: 'GET',
};
