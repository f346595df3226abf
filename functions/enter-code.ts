import type { Config } from '@netlify/functions';
import { inLang, paths } from '#domain/paths.ts';
import { codeForm } from '#domain/signature.ts';
import { callDatabase, type Refusal } from '#server/database/call.ts';
import { formDoor } from '#server/http/door.ts';
import type { Visit } from '#server/http/request.ts';
import { hashCode, newConfirmation } from '#server/tokens.ts';

/** Takes the six-digit code of a mail, or sends that mail again. Which request it belongs to is in the address: `?c=`. */
export default formDoor('enter-code', {
	form: codeForm,
	act({ again, code }, visit) {
		const id = visit.url.searchParams.get('c') ?? '';
		if (!/^[0-9a-f-]{36}$/.test(id))
			return Promise.resolve({ status: 404, reason: 'confirmation_unknown' });
		return again ? sendAgain(id, visit) : confirm(id, code, visit);
	},
});

async function confirm(id: string, code: string, { lang }: Visit) {
	const args = { confirmation_id: id, code_hash: hashCode(id, code) };
	const { value, refusal } = await callDatabase<Entered>('confirm_by_code', args);
	if (refusal) return refusal;
	if (value.outcome === 'confirmed') return inLang(lang, paths.signed(value.petition));
	if (value.outcome === 'already') return inLang(lang, paths.alreadyCounted(value.petition));
	const status = ended[value.outcome] ?? 422;
	const reason = `code_${value.outcome}`;
	return { status, reason, field: 'code', left: value.tries_left } satisfies Refusal;
}

/** What no other code would change. */
const ended: Partial<Record<Entered['outcome'], number>> = {
	too_late: 410,
	withdrawn: 410,
	full: 409,
};

async function sendAgain(id: string, { params: { petition = '' }, lang, ip }: Visit) {
	const { confirmation_id: newId, ...hashes } = newConfirmation();
	const args = { confirmation_id: id, new_confirmation_id: newId, ...hashes, ip };
	const { refusal } = await callDatabase('send_again', args);
	return refusal ?? inLang(lang, `${paths.sentAgain(petition)}?c=${newId}`);
}

export const config: Config = {
	path: [
		'/petitions/:petition/check-email',
		'/petitions/:petition/check-email/again',
		'/cy/petitions/:petition/check-email',
		'/cy/petitions/:petition/check-email/again',
	],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};

interface Entered {
	outcome:
		'confirmed' | 'already' | 'wrong' | 'used_up' | 'expired' | 'too_late' | 'withdrawn' | 'full';
	petition: string;
	tries_left: number;
}
