import type { Config } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { signatureForm } from '#domain/signature.ts';
import { callDatabase } from '#server/database/call.ts';
import { formDoor } from '#server/http/door.ts';
import { askAboutSlip, useSuggestion } from '#server/signing/email-question.ts';
import { afterMail } from '#server/signing/sent-to.ts';
import { newConfirmation } from '#server/tokens.ts';

/** Takes a signature. The answer is the same whether it is new, waiting for its confirmation, or already there. */
export default formDoor('sign-petition', {
	form: signatureForm,
	adjust: useSuggestion,
	ask: askAboutSlip,
	async act(signature, { params: { petition = '' }, lang, ip }) {
		const entry = { petition, ...signature, lang, channel: 'web', ip, ...newConfirmation() };
		const { value, refusal } = await callDatabase('sign_petition', entry);
		if (refusal) return refusal;
		const next = afterMail(paths.checkEmail(petition), entry.email, value.confirmation_id);
		return inLang(lang, next);
	},
});

export const config: Config = {
	path: ['/petitions/:petition/sign', '/cy/petitions/:petition/sign'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
