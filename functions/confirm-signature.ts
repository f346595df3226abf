import type { Config } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { goOn } from '#server/http/respond.ts';
import { refusedState, showConfirmation } from '#server/signing/confirmation-page.ts';
import { hashToken, readToken } from '#server/tokens.ts';

/** Its page hides its address, which is a secret. */
const manner = { methods: 'GET, HEAD, POST', hides: true } as const;

/**
 * Answers the link in a mail. Looking (GET, HEAD) changes nothing, so a mail scanner that opens every link confirms
 * nothing; pressing the button (POST) counts the signature.
 */
export default door('confirm-signature', manner, async (visit, request) => {
	const token = readToken(visit.params.token ?? '');
	if (!token) return showConfirmation(visit, 'unknown');
	const args = { token_hash: hashToken(token) };
	if (request.method !== 'POST') {
		const { value } = await callDatabase('read_confirmation', args);
		return showConfirmation(visit, value?.state ?? 'unknown', value);
	}
	const { value, refusal } = await callDatabase('confirm_signature', args);
	// Looked at again, the link says itself why it did not count, also for the button Back.
	if (refusal && visit.history === 'address') return goOn(visit, visit.url.pathname);
	if (refusal) return showConfirmation(visit, refusedState(refusal.reason));
	const page = value.already ? paths.alreadyCounted : paths.signed;
	return goOn(visit, inLang(visit.lang, page(value.petition)));
});

export const config: Config = {
	path: ['/confirm/:token', '/cy/confirm/:token'],
	excludedPath: [
		'/confirm/(ready|counted|withdrawn|late|full)',
		'/cy/confirm/(ready|counted|withdrawn|late|full)',
	],
};
