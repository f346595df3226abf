import type { Config } from '@netlify/functions';
import { inLang } from '#domain/paths.ts';
import { readToken } from '#domain/token.ts';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { goOn } from '#server/http/respond.ts';
import { countedPath } from '#server/signing/counted.ts';
import { refusedState, showConfirmation } from '#server/signing/confirmation-page.ts';
import { hashToken } from '#server/tokens.ts';

/** Its page hides its address, which is a secret. */
const manner = { methods: 'GET, HEAD, POST', hides: true } as const;

/**
 * Answers the link in a mail. Looking (GET, HEAD) changes nothing, so a mail scanner that opens every link confirms
 * nothing; pressing the button (POST) counts the signature.
 */
export default door('confirm-signature', manner, async (visit, request, context) => {
	const token = readToken(visit.url.pathname);
	if (!token) return showConfirmation(visit, 'unknown');
	const args = { token_hash: hashToken(token) };
	if (request.method !== 'POST') {
		const { value } = await callDatabase('read_confirmation', args);
		if (value?.state === 'confirmed' && value.stage !== 'signed' && !visit.json)
			return goOn(visit, inLang(visit.lang, countedPath(value, token)));
		return showConfirmation(visit, value?.state ?? 'unknown', value);
	}
	const { value, refusal } = await callDatabase('confirm_signature', args);
	// Looked at again, the link says itself why it did not count, also for the button Back.
	if (refusal && visit.history === 'address') return goOn(visit, visit.url.pathname);
	if (refusal) return showConfirmation(visit, refusedState(refusal.reason));
	// The creator of a new petition gets a mail.
	if (value && value.stage !== 'signed') context.waitUntil(deliverMail());
	// The same thanks at every press: it is true however often and however late somebody presses.
	return goOn(visit, inLang(visit.lang, countedPath(value, token)));
});

export const config: Config = {
	path: ['/confirm/*', '/cy/confirm/*', '/CONFIRM/*', '/CY/CONFIRM/*'],
	excludedPath: [
		'/confirm',
		'/cy/confirm',
		'/confirm/(ready|start|address|counted|withdrawn|late|full|enough)',
		'/cy/confirm/(ready|start|address|counted|withdrawn|late|full|enough)',
	],
};
