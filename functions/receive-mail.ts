import type { Config } from '@netlify/functions';
import { adviceOn, dangerIn } from '#domain/danger.ts';
import { langs } from '#domain/language.ts';
import { callDatabase } from '#server/database/call.ts';
import { door } from '#server/http/door.ts';
import { errorPage } from '#server/http/refuse.ts';
import { readBytes } from '#server/http/request.ts';
import { sendJson } from '#server/http/respond.ts';
import { log } from '#server/log.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { readMail } from '#server/mail/received.ts';
import { replies } from '#server/mail/reply-address.ts';
import { isSigned } from '#server/mail/signed.ts';
import { settings } from '#server/settings.ts';
import { adviceIn } from '#strings/advice.ts';
import { strings } from '#strings/index.ts';

/**
 * Takes a reply by mail, as a mail server had it, signed by the program that posts it. What is refused here comes back in
 * words that its mail server can pass on; everything else the writer hears by mail, at the address of the case.
 */
export default door(
	'receive-mail',
	{ methods: 'POST', json: true },
	async (visit, request, context) => {
		const taken = replies();
		if (!taken) return errorPage(visit, 503);
		if (!/^message\/rfc822\s*(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
			return refuse(415, 'notMail');
		const source = await readBytes(request, MOST_BYTES);
		if (!source) return refuse(413, 'tooLarge');
		if (!isSigned(source, taken.secret, request.headers)) return refuse(401, 'notSigned');

		const reply = await readMail(source);
		if (reply === 'automatic') return answer('automatic');
		const { reference, ...written } = reply;
		const danger = dangerIn(settings(), written.body);
		if (!reference) return lose(danger);
		const { value, refusal } = await callDatabase('receive_reply', {
			...{ reference, ...written, danger },
		});
		if (refusal) return lose(danger);
		context.waitUntil(deliverMail());
		const { outcome } = value;
		return outcome === 'other_address' ? refuse(403, 'otherAddress', danger) : answer(outcome);
	},
);

function answer(outcome: string) {
	log('mail_received', { outcome });
	return sendJson({ outcome });
}

/** A mail that belongs to no case. Officers see that one about danger came: its words of the lists, and when. */
async function lose(danger: string[]) {
	if (danger.length > 0) await callDatabase('note_lost_mail', { danger });
	return refuse(404, 'unknown', danger);
}

/** In both languages: nobody knows yet who wrote. Whom to phone in danger comes first: a mail server may cut what is long. */
function refuse(status: number, why: Why, danger: string[] = []) {
	log('mail_received', { outcome: why, status });
	const advice = adviceOn(danger, settings());
	const message = langs
		.map((lang) => [...adviceIn(lang, advice), strings(lang).mail.refused[why]].join(' '))
		.join(' ');
	return sendJson({ errors: [{ reason: why, message: plain(message) }] }, status);
}

/** Some mail servers pass on no letters but a to z. */
function plain(message: string) {
	return message.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");
}

/** Netlify passes on 6 MB, in which a mail of 4.5 MB fits. */
const MOST_BYTES = 4 * 1024 * 1024;

type Why = keyof ReturnType<typeof strings>['mail']['refused'];

export const config: Config = {
	path: '/mail/received',
};
