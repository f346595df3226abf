import type { Config } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { readToken } from '#domain/token.ts';
import { runJob } from '#server/database/call.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage, refusalPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { readSignatureToken } from '#server/tokens.ts';

const manner = { methods: 'GET, HEAD, POST', hides: true, takesForeign: true } as const;

/**
 * Answers the link that stops mails about a petition. Looking changes nothing. A POST stops them, also one that a mail
 * provider sends for its user (RFC 8058): that one follows no redirect, so the answer is the page itself.
 */
export default door('stop-updates', manner, async (visit, request) => {
	const token = readToken(visit.url.pathname, 'stop-updates');
	const link = token && readSignatureToken(token, 'stop');
	if (!link) return refusalPage(visit, { status: 404, reason: 'own_list_unknown' });
	const isPressed = request.method === 'POST';
	if (isPressed) await runJob('stop_updates', { link });
	if (visit.json) return sendJson({ stopped: isPressed });
	const page = await loadPage(visit.lang, isPressed ? paths.stopped : paths.stopUpdates);
	if (!page) return errorPage(visit, 500);
	page.sendsTo(inLang(visit.lang, paths.stopLink(token)));
	page.showAt(visit.url);
	return sendPage(page, 200);
});

export const config: Config = {
	path: ['/stop-updates/*', '/cy/stop-updates/*', '/STOP-UPDATES/*', '/CY/STOP-UPDATES/*'],
	excludedPath: [
		'/stop-updates',
		'/cy/stop-updates',
		'/stop-updates/stopped',
		'/cy/stop-updates/stopped',
	],
};
