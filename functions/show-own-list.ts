import type { Config } from '@netlify/functions';
import { ownActForm } from '#domain/own.ts';
import { inLang, paths } from '#domain/paths.ts';
import { readToken } from '#domain/token.ts';
import { door } from '#server/http/door.ts';
import { errorPage, refusalPage } from '#server/http/refuse.ts';
import { readForm } from '#server/http/request.ts';
import { goOn } from '#server/http/respond.ts';
import { changeOwn, linkOf, readOwn } from '#server/signing/own.ts';
import { showOwnList } from '#server/signing/own-page.ts';

/** Its page hides its address, which is a secret. */
const manner = { methods: 'GET, HEAD, POST', hides: true } as const;

/**
 * Answers a link in a mail to what somebody signed. Looking (GET, HEAD) changes nothing, so a mail scanner that opens
 * every link changes nothing. A button (POST) stops news, asks for it again, or withdraws.
 */
export default door('show-own-list', manner, async (visit, request) => {
	const token = readToken(visit.url.pathname, 'my-signatures');
	if (!token) return refusalPage(visit, { status: 404, reason: 'own_list_unknown' });
	const link = linkOf(token);
	const here = inLang(visit.lang, paths.ownLink(token));
	if (request.method !== 'POST') {
		const { value, refusal } = await readOwn(link);
		return refusal ? refusalPage(visit, refusal) : showOwnList(visit, here, value.signatures);
	}
	const sent = await readForm(request);
	const entry = 'values' in sent ? ownActForm.safeParse(sent.values) : undefined;
	if (!entry?.success) return errorPage(visit, 'status' in sent ? sent.status : 400);
	const { refusal } = await changeOwn(link, entry.data);
	if (refusal) return refusalPage(visit, refusal);
	return goOn(visit, `${here}?done=${entry.data.act}`);
});

export const config: Config = {
	path: ['/my-signatures/*', '/cy/my-signatures/*', '/MY-SIGNATURES/*', '/CY/MY-SIGNATURES/*'],
	excludedPath: [
		'/my-signatures',
		'/cy/my-signatures',
		'/my-signatures/(sent|list|withdraw)',
		'/cy/my-signatures/(sent|list|withdraw)',
	],
};
