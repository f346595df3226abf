import type { Config } from '@netlify/functions';
import { paths } from '#domain/paths.ts';
import { SLUG } from '#domain/slug.ts';
import { topicOf } from '#domain/topics.ts';
import { callDatabase, runJob } from '#server/database/call.ts';
import { fillAnswers, fillFigures } from '#server/feedback/answers-page.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { settings } from '#server/settings.ts';

/**
 * “You said, we did”: the answers that everybody may read, newest first, of a topic and an area (`?topic=`, `?area=`) or of all, ten on
 * a page (`?page=`), and the figures.
 */
export default door('show-answers', { methods: 'GET, HEAD' }, async (visit) => {
	const { lang, url } = visit;
	const topic = topicOf(settings(), url.searchParams.get('topic') ?? '')?.id ?? null;
	const area = SLUG.exec(url.searchParams.get('area') ?? '')?.[0] ?? null;
	const number = Math.min(
		Math.max(Number.parseInt(url.searchParams.get('page') ?? '', 10) || 1, 1),
		LAST,
	);
	// One more says whether there is a page of older ones.
	const most = visit.json ? MOST : Math.min(number * ON_PAGE + 1, MOST);
	const asked = { lang, topic, area, most };
	const answers = (await callDatabase('list_published_feedback', asked)).value ?? [];
	if (visit.json) return sendJson({ answers });
	const page = await loadPage(lang, paths.feedbackAnswers);
	if (!page) return errorPage(visit, 500);
	const shown = answers.slice((number - 1) * ON_PAGE, number * ON_PAGE);
	const hasOlder = answers.length > number * ON_PAGE;
	fillAnswers(page, shown, { topic, area, number, hasOlder }, lang);
	fillFigures(page, await runJob('read_feedback_figures', {}), lang);
	page.showAt(url);
	return sendPage(page, 200);
});

/** Ten of the longest keep the page within the weight that a slow line carries. */
const ON_PAGE = 10;
/** The most that the database gives. */
const MOST = 200;
const LAST = MOST / ON_PAGE;

export const config: Config = {
	path: ['/feedback/answers', '/cy/feedback/answers'],
};
