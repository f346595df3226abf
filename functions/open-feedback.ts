import type { Config } from '@netlify/functions';
import { followForm } from '#domain/follow.ts';
import { inLang, paths } from '#domain/paths.ts';
import { callDatabase } from '#server/database/call.ts';
import { hashKey, readKey } from '#server/feedback/case-key.ts';
import { formDoor } from '#server/http/door.ts';
import { caseTokenFor } from '#server/tokens.ts';

/** Leads from a reference and its four words to the private page. What is no key is asked for too, so that it counts as a guess. */
export default formDoor('open-feedback', {
	form: followForm,
	async act({ reference, key }, { lang, ip }) {
		const key_hash = hashKey(reference, readKey(key) ?? []);
		const { value, refusal } = await callDatabase('open_feedback', { reference, key_hash, ip });
		if (refusal) return refusal;
		if (!value.is_right) return { status: 422, reason: 'follow_wrong', field: 'key' };
		return inLang(lang, paths.feedbackCase(caseTokenFor(reference)));
	},
});

export const config: Config = {
	path: ['/feedback/follow', '/cy/feedback/follow'],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
