import { inLang, paths } from '#domain/paths.ts';
import type { Reason } from '../database/api.ts';
import type { Confirmation } from '../database/signing.ts';
import { loadPage } from '../http/built-site.ts';
import { errorPage, refusalPage } from '../http/refuse.ts';
import type { Visit } from '../http/request.ts';
import { sendJson, sendPage } from '../http/respond.ts';

/** The page for what a link leads to, with the petition's title and address where they are known. */
export async function showConfirmation(visit: Visit, state: State, known?: Confirmation) {
	const { path, status, reason } = pages[pageOf(state, known)];
	const { petition, action, lang, stage } = known ?? {};
	if (visit.json) return sendJson({ state, petition, action }, status);
	const page = await loadPage(visit.lang, path);
	if (!page) return reason ? refusalPage(visit, { status, reason }) : errorPage(visit, 500);
	if (petition && action) {
		page.fill('petition-action', action);
		if (lang && lang !== visit.lang) page.set('petition-action', 'lang', lang);
		page.set('petition-link', 'href', inLang(visit.lang, paths.petition(petition)));
		// A petition that has not opened has no page that everybody can read.
		if (stage !== 'signed') page.set('petition-link', 'hidden', '');
	}
	page.showAt(visit.url);
	return sendPage(page, status);
}

/** The state of a link whose confirmation the database refused. */
export function refusedState(reason: Refused): State {
	const states = Object.keys(pages) as State[];
	return states.find((state) => pages[state].reason === reason) ?? 'unknown';
}

function pageOf(state: State, known?: Confirmation) {
	if (state !== 'pending' || known?.stage !== 'created') return state;
	return known.action === null ? 'address' : 'starting';
}

const pages: Record<
	State | 'starting' | 'address',
	{ path: string; status: number; reason?: Refused }
> = {
	address: { path: paths.confirmOutcome('address'), status: 200 },
	starting: { path: paths.confirmOutcome('start'), status: 200 },
	pending: { path: paths.confirmOutcome('ready'), status: 200 },
	confirmed: { path: paths.confirmOutcome('counted'), status: 200 },
	withdrawn: {
		path: paths.confirmOutcome('withdrawn'),
		status: 410,
		reason: 'confirmation_withdrawn',
	},
	too_late: { path: paths.confirmOutcome('late'), status: 410, reason: 'confirmation_too_late' },
	enough: {
		path: paths.confirmOutcome('enough'),
		status: 409,
		reason: 'confirmation_enough',
	},
	full: { path: paths.confirmOutcome('full'), status: 409, reason: 'confirmation_full' },
	unknown: { path: paths.confirm, status: 404, reason: 'confirmation_unknown' },
};

type State = Confirmation['state'] | 'unknown';
type Refused = Reason<'confirm_signature'> | 'not_accepted';
