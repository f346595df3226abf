import type { Config } from '@netlify/functions';
import { paths } from '#domain/paths.ts';
import { readReferenceIn } from '#domain/reference.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';

/** The receipt for feedback. It says the reference and nothing of what was sent, so it needs no database. */
export default door('show-reference', { methods: 'GET, HEAD' }, async (visit) => {
	const reference = readReferenceIn(visit.url.pathname);
	if (!reference) return errorPage(visit, 404);
	if (visit.json) return sendJson({ reference });
	const page = await loadPage(visit.lang, paths.feedbackSent);
	if (!page) return errorPage(visit, 500);
	page.fill('reference', reference);
	page.showAt(visit.url);
	return sendPage(page, 200);
});

export const config: Config = {
	path: ['/feedback/sent/*', '/cy/feedback/sent/*'],
	excludedPath: ['/feedback/sent', '/cy/feedback/sent'],
};
