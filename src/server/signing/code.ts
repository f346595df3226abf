import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { readToken } from '#domain/token.ts';
import { callDatabase } from '../database/call.ts';
import { hashCode, hashToken, newConfirmation } from '../tokens.ts';

/** Confirms by the code of a mail, or by the token of its link: the page to go on to, or why it did not count. */
export async function confirmByCode(id: string, code: string, lang: Lang) {
	const token = readToken(code);
	const args = {
		confirmation_id: id,
		code_hash: token ? null : hashCode(code),
		token_hash: token ? hashToken(token) : null,
	};
	const { value, refusal } = await callDatabase('confirm_by_code', args);
	if (refusal) return refusal;
	const { outcome, petition, tries_left: left, ended } = value;
	if (outcome === 'confirmed' || outcome === 'already') return inLang(lang, paths.signed(petition));
	const reason = `code_${outcome}` as const;
	return { status: statuses[outcome], reason, field: 'code', left, ended };
}

/** 409 and 410 are what no other code would change. */
const statuses = {
	wrong: 422,
	link_unknown: 422,
	used_up: 422,
	expired: 422,
	full: 409,
	over: 410,
	too_late: 410,
	withdrawn: 410,
};

/** Sends the mail of a request to sign again: the page to go on to, or why not. */
export async function sendAgain(id: string, { petition, lang, ip }: Asking) {
	const { confirmation_id: newId, ...hashes } = newConfirmation();
	const args = { confirmation_id: id, new_confirmation_id: newId, ...hashes, ip };
	const { value, refusal } = await callDatabase('send_again', args);
	return refusal ?? inLang(lang, `${paths.sentAgain(petition)}?c=${value.confirmation_id}`);
}

type Asking = { petition: string; lang: Lang; ip: string | null };
