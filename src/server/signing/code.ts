import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { callDatabase } from '../database/call.ts';
import { hashCode, newConfirmation } from '../tokens.ts';

/** Confirms by the code of a mail: the page to go on to, or why it did not count. */
export async function confirmByCode(id: string, code: string, lang: Lang) {
	const args = { confirmation_id: id, code_hash: hashCode(id, code) };
	const { value, refusal } = await callDatabase('confirm_by_code', args);
	if (refusal) return refusal;
	const { outcome, petition, tries_left: left } = value;
	if (outcome === 'confirmed') return inLang(lang, paths.signed(petition));
	if (outcome === 'already') return inLang(lang, paths.alreadyCounted(petition));
	return { status: statuses[outcome], reason: `code_${outcome}`, field: 'code', left } as const;
}

/** 409 and 410 are what no other code would change. */
const statuses = {
	wrong: 422,
	used_up: 422,
	expired: 422,
	full: 409,
	too_late: 410,
	withdrawn: 410,
};

/** Sends the mail of a request to sign again: the page to go on to, or why not. */
export async function sendAgain(id: string, { petition, lang, ip }: Asking) {
	const { confirmation_id: newId, ...hashes } = newConfirmation();
	const args = { confirmation_id: id, new_confirmation_id: newId, ...hashes, ip };
	const { refusal } = await callDatabase('send_again', args);
	return refusal ?? inLang(lang, `${paths.sentAgain(petition)}?c=${newId}`);
}

type Asking = { petition: string; lang: Lang; ip: string | null };
