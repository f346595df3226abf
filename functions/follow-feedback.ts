import type { Config, Context } from '@netlify/functions';
import { adviceOn, dangerIn } from '#domain/danger.ts';
import { caseForm } from '#domain/follow.ts';
import { readToken } from '#domain/token.ts';
import { callDatabase } from '#server/database/call.ts';
import { adviceEntry, readAdvice, refusedAdvice, showAdvice } from '#server/feedback/advice.ts';
import { casePage } from '#server/feedback/case-page.ts';
import { door, formDoor } from '#server/http/door.ts';
import { errorPage, refusalPage, showKept } from '#server/http/refuse.ts';
import type { Visit } from '#server/http/request.ts';
import { sendJson, sendPage } from '#server/http/respond.ts';
import { settings } from '#server/settings.ts';
import { hashToken } from '#server/tokens.ts';

/** The sender's own page about their feedback: what became of it, writing back, reopening. Its address is a secret. */
export default function followFeedback(request: Request, context: Context) {
	return request.method === 'POST' ? change(request, context) : look(request, context);
}

const look = door(
	'follow-feedback',
	{ methods: 'GET, HEAD, POST', hides: true },
	async (visit, request) => {
		const kept = await showKept(visit, request, pageOf);
		if (kept) return kept;
		const { value, refusal } = await callDatabase('read_feedback', link(visit));
		if (refusal) return refusalPage(visit, refusal);
		if (visit.json) return sendJson(value);
		const page = await casePage(visit, value);
		if (!page) return errorPage(visit, 500);
		showAdvice(page, readAdvice(visit.url.searchParams));
		page.showAt(visit.url);
		return sendPage(page, 200);
	},
);

const change = formDoor('follow-feedback', {
	form: caseForm,
	hides: true,
	page: pageOf,
	...refusedAdvice,
	async act(entry, visit) {
		const danger = 'message' in entry ? dangerIn(settings(), entry.message) : [];
		const { refusal } = await carryOut(entry, visit, danger);
		const advice = adviceOn(danger, settings());
		return refusal ?? visit.url.pathname + (advice ? `?${adviceEntry(advice).join('=')}` : '');
	},
});

function carryOut(entry: Entry, visit: Visit, danger: string[]) {
	if (!('message' in entry))
		return callDatabase('say_better', { ...link(visit), is_better: entry.act === 'better' });
	return callDatabase(entry.act === 'reply' ? 'reply_to_feedback' : 'reopen_feedback', {
		...link(visit),
		...{ body: entry.message, channel: 'web', danger, ip: visit.ip },
	});
}

async function pageOf(visit: Visit) {
	const { value } = await callDatabase('read_feedback', link(visit));
	return value && casePage(visit, value);
}

function link({ url }: Visit) {
	return { link_hash: hashToken(readToken(url.pathname, 'follow') ?? '') };
}

export const config: Config = {
	path: [
		'/feedback/follow/*',
		'/cy/feedback/follow/*',
		'/FEEDBACK/FOLLOW/*',
		'/CY/FEEDBACK/FOLLOW/*',
	],
	excludedPath: [
		'/feedback/follow',
		'/cy/feedback/follow',
		'/feedback/follow/page',
		'/cy/feedback/follow/page',
	],
};

type Entry = Parameters<Parameters<typeof formDoor<typeof caseForm>>[1]['act']>[0];
