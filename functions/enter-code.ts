import type { Config } from '@netlify/functions';
import { codeForm } from '#domain/signature.ts';
import { readRequestId } from '#domain/token.ts';
import { formDoor } from '#server/http/door.ts';
import { confirmByCode, sendAgain } from '#server/signing/code.ts';

/** Takes the six-digit code or the link of a mail, or sends that mail again. Which request it belongs to is in the address: `?c=`. */
export default formDoor('enter-code', {
	form: codeForm,
	async act({ again, code }, visit) {
		const id = readRequestId(visit.url.searchParams.get('c') ?? '');
		if (!id) return { status: 404, reason: 'confirmation_unknown' };
		return again ? sendAgain(id, visit) : confirmByCode(id, code, visit.lang);
	},
});

export const config: Config = {
	path: [
		'/petitions/:petition/check-email',
		'/petitions/:petition/check-email/again',
		'/cy/petitions/:petition/check-email',
		'/cy/petitions/:petition/check-email/again',
		'/support/check-email',
		'/support/check-email/again',
		'/cy/support/check-email',
		'/cy/support/check-email/again',
	],
	method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};
