import type { Config } from '@netlify/functions';
import { startForm, stepForms } from '#domain/draft.ts';
import { inLang, paths } from '#domain/paths.ts';
import { startSlug, startSteps } from '#domain/petition.ts';
import { slugOf } from '#domain/slug.ts';
import { callDatabase } from '#server/database/call.ts';
import { door, whenAway } from '#server/http/door.ts';
import { goOn } from '#server/http/respond.ts';
import { log } from '#server/log.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import { afterMail } from '#server/signing/sent-to.ts';
import { goToStep, refuseStep } from '#server/starting/go.ts';
import { readStep, turnAway } from '#server/starting/sent.ts';
import { hashToken, newConfirmation, supportTokenFor } from '#server/tokens.ts';

/** Sends a petition that somebody has written and checked. Everything is read again here, wherever it comes from. */
export default door(
	'start-petition',
	{ methods: 'POST', turnAway },
	async (visit, request, context) => {
		const sent = await readStep(visit, request);
		if (sent instanceof Response) return sent;
		const { draft, show } = sent;
		if (show) return goToStep(sent.visit, draft, show);
		const { data } = startForm.safeParse({ details: '', ...draft.values });
		const faulty = startSteps.find((step) => !stepForms[step].safeParse(draft.values).success);
		if (!data) return refuseStep(visit, draft, faulty ?? 'what');

		const confirmation = newConfirmation();
		const { lang, ip } = visit;
		const { value, refusal } = await callDatabase('create_petition', {
			...{ ...data, slug: slugOf(data.action, 70), lang, channel: 'web', ip, ...confirmation },
			sponsor_hash: hashToken(supportTokenFor(confirmation.confirmation_id)),
		}).catch((error) => ({ value: undefined, refusal: whenAway(error) }));
		if (refusal) {
			log('refused', { door: 'start-petition', status: refusal.status, reason: refusal.reason });
			return refuseStep(visit, draft, 'check', refusal);
		}
		context.waitUntil(deliverMail());
		const next = afterMail(paths.checkEmail(startSlug), data.email, value.confirmation_id);
		return goOn(visit, inLang(lang, next));
	},
);

export const config: Config = {
	path: ['/petitions/start/check', '/cy/petitions/start/check'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
