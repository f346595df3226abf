import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { readToken } from '#domain/token.ts';
import { callDatabase } from '../database/call.ts';
import type { Visit } from '../http/request.ts';
import { hashCode, hashToken, newConfirmation, tokenFor } from '../tokens.ts';
import { afterMailAgain } from './sent-to.ts';
import { countedPath } from './counted.ts';

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
	const { outcome, tries_left: left, ended } = value;
	if (outcome === 'confirmed' || outcome === 'already')
		return inLang(lang, countedPath(value, tokenFor(id)));
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
	enough: 409,
	over: 410,
	too_late: 410,
	withdrawn: 410,
};

/** Sends the mail of a request to sign again, from the page to check one's email or the one after it: the page to go on to, or why not. */
export async function sendAgain(id: string, { path, url, lang, ip }: Visit) {
	const { confirmation_id: newId, ...hashes } = newConfirmation();
	const args = { confirmation_id: id, new_confirmation_id: newId, ...hashes, ip };
	const { value, refusal } = await callDatabase('send_again', args);
	if (refusal) return refusal;
	const again = `${path.replace(/again\/$/, '')}again/`;
	return inLang(lang, afterMailAgain(again, url, value.confirmation_id));
}
