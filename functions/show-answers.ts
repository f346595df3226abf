import type { Config } from '@netlify/functions';
import { paths } from '#domain/paths.ts';
import { topicOf } from '#domain/topics.ts';
import { callDatabase, runJob } from '#server/database/call.ts';
import { fillAnswers, fillFigures } from '#server/feedback/answers-page.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { settings } from '#server/settings.ts';

/** “You said, we did”: the newest answers that everybody may read, of one topic (`?topic=`) or of all, and the figures. */
export default door('show-answers', { methods: 'GET, HEAD' }, async (visit) => {
	const { lang, url } = visit;
	const topic = topicOf(settings(), url.searchParams.get('topic') ?? '')?.id ?? null;
	// Ten of the longest keep the page within the weight that a slow line carries.
	const asked = { lang, topic, area: null, most: visit.json ? 200 : 10 };
	const answers = (await callDatabase('list_published_feedback', asked)).value ?? [];
	if (visit.json) return sendJson({ answers });
	const page = await loadPage(lang, paths.feedbackAnswers);
	if (!page) return errorPage(visit, 500);
	fillAnswers(page, answers, topic, lang);
	fillFigures(page, await runJob('read_feedback_figures', {}), lang);
	page.showAt(url);
	return sendPage(page, 200);
});

export const config: Config = {
	path: ['/feedback/answers', '/cy/feedback/answers'],
};
