import type { Config, Context } from '@netlify/functions';
import { langOfPath } from '#domain/language.ts';
import { withoutLang } from '#domain/paths.ts';
import { usefulForm } from '#domain/useful.ts';
import { callDatabase } from '#server/database/call.ts';
import { answerIn, thanksAt, usefulPage } from '#server/feedback/useful-page.ts';
import { isPublic } from '#server/http/built-site.ts';
import { door, formDoor } from '#server/http/door.ts';
import { errorPage, showKept } from '#server/http/refuse.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';

/** Counts whether a page was useful, and keeps the line that a person may add. The page is in the address: `?page=`. */
export default function voteOnPage(request: Request, context: Context) {
	return request.method === 'POST' ? take(request, context) : thank(request, context);
}

const thank = door('vote-on-page', { methods: 'GET, HEAD, POST' }, async (visit, request) => {
	const kept = await showKept(visit, request, usefulPage);
	if (kept) return kept;
	const page = await usefulPage(visit);
	if (!page) return errorPage(visit, 404);
	if (visit.json) return sendJson(answerIn(visit.url));
	page.showAt(visit.url);
	// The line is sent from here, so an older browser must be able to say from which page.
	return sendPage(page, 200, { 'Referrer-Policy': 'same-origin' });
});

const take = formDoor('vote-on-page', {
	form: usefulForm,
	page: usefulPage,
	adjust: (values, { url }) => ({ ...answerIn(url), ...values }),
	async act({ page, useful, line }, visit) {
		if (!(await isPublic(page))) return { status: 404, reason: 'page_unknown', field: 'page' };
		const about = { page: withoutLang(page), lang: langOfPath(page), is_useful: useful === 'yes' };
		const { refusal } = await (line === undefined
			? callDatabase('vote_on_page', { ...about, ip: visit.ip })
			: callDatabase('add_page_line', { ...about, line, ip: visit.ip }));
		return refusal ?? thanksAt(visit, page, useful, line !== undefined);
	},
});

export const config: Config = { path: ['/useful', '/cy/useful'] };
