import type { Config } from '@netlify/functions';
import { ownListForm } from '#domain/own.ts';
import { inLang, paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { formDoor } from '#server/http/door.ts';
import { afterMail } from '#server/signing/sent-to.ts';
import { newOwnList } from '#server/tokens.ts';

/** Mails somebody the link to what they signed. The answer is the same whether they signed anything or not. */
export default formDoor('ask-own-list', {
	form: ownListForm,
	async act({ email }, { lang, ip }) {
		const { refusal } = await callDatabase('ask_own_list', { email, lang, ip, ...newOwnList() });
		return refusal ?? inLang(lang, afterMail(paths.ownSent, email));
	},
});

export const config: Config = {
	path: ['/my-signatures', '/cy/my-signatures'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
