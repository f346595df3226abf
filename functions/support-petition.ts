import type { Config, Context } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { signatureForm } from '#domain/signature.ts';
import { readToken } from '#domain/token.ts';
import { showNoSupport, showSupport, supportPage } from '#server/creating/support-page.ts';
import { callDatabase } from '#server/database/call.ts';
import { door, formDoor } from '#server/http/door.ts';
import { showKept } from '#server/http/refuse.ts';
import type { Visit } from '#server/http/request.ts';
import { askAboutSlip, useSuggestion } from '#server/signing/email-question.ts';
import { afterMail } from '#server/signing/sent-to.ts';
import { hashToken, newConfirmation } from '#server/tokens.ts';

/** The private address of a new petition. Its page hides its address, which is a secret. */
export default function supportPetition(request: Request, context: Context) {
	return request.method === 'POST' ? sign(request, context) : look(request, context);
}

const look = door(
	'support-petition',
	{ methods: 'GET, HEAD, POST', hides: true },
	async (visit, request) => {
		const kept = await showKept(visit, request, pageOf);
		if (kept) return kept;
		const value = await read(visit);
		return value ? showSupport(visit, value) : showNoSupport(visit);
	},
);

const sign = formDoor('support-petition', {
	form: signatureForm,
	hides: true,
	adjust: useSuggestion,
	ask: askAboutSlip,
	page: pageOf,
	async act(signature, visit) {
		const { lang, ip, url } = visit;
		const entry = {
			...address(visit),
			...signature,
			lang,
			channel: 'web',
			ip,
			...newConfirmation(),
		};
		const { value, refusal } = await callDatabase('support_petition', entry);
		if (value)
			return inLang(
				lang,
				afterMail(paths.supportCheckEmail, signature.email, value.confirmation_id),
			);
		// The address itself says where the petition is now.
		const hasMoved = refusal.reason === 'support_over' || refusal.reason === 'support_enough';
		return hasMoved && !visit.json ? url.pathname : refusal;
	},
});

async function pageOf(visit: Visit) {
	const value = await read(visit);
	return value && supportPage(visit, value);
}

async function read(visit: Visit) {
	return (await callDatabase('read_support', address(visit))).value;
}

function address({ url }: Visit) {
	return { sponsor_hash: hashToken(readToken(url.pathname) ?? '') };
}

export const config: Config = {
	path: ['/support/*', '/cy/support/*', '/SUPPORT/*', '/CY/SUPPORT/*'],
	excludedPath: [
		'/support',
		'/cy/support',
		'/support/(form|ended|check-email|thanks)',
		'/cy/support/(form|ended|check-email|thanks)',
		'/support/check-email/again',
		'/cy/support/check-email/again',
		'/support/thanks/(counted|checking)',
		'/cy/support/thanks/(counted|checking)',
	],
};
