import type { Config } from '@netlify/functions';
import { paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door, whenAway } from '#server/http/door.ts';
import { errorPage, refusalPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { fillSigned } from '#server/signing/signed-page.ts';

/** The thanks for a signature, with the number of signatures now and what comes next. Without the database, it is thanks all the same. */
export default door('show-signed', { methods: 'GET, HEAD' }, async (visit) => {
	const { petition = '' } = visit.params;
	const asked = callDatabase('read_tally', { petition });
	const { value, refusal } = await asked.catch((error) => ({
		value: undefined,
		refusal: whenAway(error),
	}));
	if (visit.json && value) return sendJson({ petition, count: value.count });
	const page = visit.json ? undefined : await loadPage(visit.lang, paths.signed(petition));
	if (!page) return refusal ? refusalPage(visit, refusal) : errorPage(visit, 404);
	if (value) fillSigned(page, value.count, visit.lang);
	page.showAt(visit.url);
	return sendPage(page, 200);
});

export const config: Config = {
	path: ['/petitions/:petition/signed', '/cy/petitions/:petition/signed'],
};
