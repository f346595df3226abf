import type { Config } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { loadPage } from '#server/http/page.ts';
import { errorPage } from '#server/http/refuse.ts';
import type { Visit } from '#server/http/request.ts';
import { goOn, sendJson, sendPage } from '#server/http/respond.ts';
import { hashToken, readToken } from '#server/tokens.ts';

/**
 * Answers the link in a mail. Looking (GET, HEAD) changes nothing, so a mail scanner that opens every link confirms
 * nothing; pressing the button (POST) counts the signature.
 */
export default door('confirm-signature', async (visit, request) => {
	const token = readToken(visit.params.token ?? '');
	if (request.method === 'GET' || request.method === 'HEAD') return look(visit, token);
	if (request.method === 'POST') return confirm(visit, token);
	return errorPage(visit, 405, { headers: { Allow: 'GET, HEAD, POST' } });
});

async function look(visit: Visit, token: string | undefined) {
	if (!token) return show(visit, { outcome: 'unknown' });
	const args = { token_hash: hashToken(token) };
	const { value, refusal } = await callDatabase<Confirmation>('read_confirmation', args);
	return show(visit, refusal ? { outcome: 'unknown' } : { ...value, outcome: value.state });
}

async function confirm(visit: Visit, token: string | undefined) {
	if (!token) return show(visit, { outcome: 'unknown' });
	const args = { token_hash: hashToken(token) };
	const { value, refusal } = await callDatabase<Confirmed>('confirm_signature', args);
	if (refusal) return show(visit, { outcome: refused[refusal.reason] ?? 'unknown' });
	const page = value.already ? paths.alreadyCounted : paths.signed;
	return goOn(visit, inLang(visit.lang, page(value.petition)));
}

/** The page for what a link leads to, with the petition's title and address where they are known. */
async function show(visit: Visit, { outcome, petition, action, lang }: Shown) {
	const { path, status } = outcomes[outcome];
	if (visit.json) return sendJson({ state: outcome, petition, action }, status);
	const page = await loadPage(visit.lang, path);
	if (!page) return errorPage(visit, status === 200 ? 500 : status);
	if (petition && action) {
		page.fill('petition-action', action);
		if (lang && lang !== visit.lang) page.set('petition-action', 'lang', lang);
		page.set('petition-link', 'href', inLang(visit.lang, paths.petition(petition)));
	}
	page.showAt(visit.url);
	return sendPage(page, status);
}

const outcomes = {
	pending: { path: paths.confirmOutcome('ready'), status: 200 },
	confirmed: { path: paths.confirmOutcome('counted'), status: 200 },
	withdrawn: { path: paths.confirmOutcome('withdrawn'), status: 410 },
	too_late: { path: paths.confirmOutcome('late'), status: 410 },
	full: { path: paths.confirmOutcome('full'), status: 409 },
	unknown: { path: paths.confirm, status: 404 },
} as const;

const refused: Record<string, keyof typeof outcomes> = {
	confirmation_too_late: 'too_late',
	confirmation_withdrawn: 'withdrawn',
	confirmation_full: 'full',
};

export const config: Config = {
	path: ['/confirm/:token', '/cy/confirm/:token'],
	excludedPath: [
		'/confirm/(ready|counted|withdrawn|late|full)',
		'/cy/confirm/(ready|counted|withdrawn|late|full)',
	],
};

interface Confirmation {
	state: 'pending' | 'confirmed' | 'too_late' | 'withdrawn' | 'full';
	petition: string;
	action: string;
	lang: string;
}

type Confirmed = { petition: string; already: boolean };
type Shown = Partial<Confirmation> & { outcome: keyof typeof outcomes };
