import type { Config } from '@netlify/functions';
import { paths } from '#domain/paths.ts';
import { loadPage } from '#server/http/built-site.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { answerTo } from '#server/search/answer.ts';
import { fillSearch } from '#server/search/page.ts';
import { publishedFinder } from '#server/search/published.ts';

/** Finds pages of the site: `?q=` is what to look for, `?in=` one group of them. It asks no database and keeps nothing. */
export default door('search', { methods: 'GET, HEAD' }, async (visit) => {
	const asked = visit.url.searchParams;
	const finder = await publishedFinder(visit.lang);
	const group = asked.get('in');
	const answer = answerTo(asked.get('q') ?? '', finder, group ?? undefined);
	if (visit.json) return sendJson(answer);
	const page = await loadPage(visit.lang, paths.search);
	if (!page) return errorPage(visit, 500);
	page.showAt(visit.url);
	fillSearch(page, answer, visit.lang, group);
	return sendPage(page, 200);
});

export const config: Config = { path: ['/search', '/cy/search'] };
