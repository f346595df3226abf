import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { dayOf, sayDate } from '#domain/days.ts';
import { type Lang, foreign } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { OwnSignature } from '../database/own.ts';
import { loadPage } from '../http/built-site.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { errorPage } from '../http/refuse.ts';
import type { Visit } from '../http/request.ts';
import { sendJson, sendPage } from '../http/respond.ts';
import { append, setAttribute, setText } from '../http/tree.ts';

/** What somebody signed, with a button for each thing that they can do; or the question whether to withdraw one (`?withdraw=`). */
export async function showOwnList(visit: Visit, here: string, signatures: OwnSignature[]) {
	if (visit.json) return sendJson({ signatures });
	const asked = visit.url.searchParams.get('withdraw');
	const one = signatures.find((each) => String(each.id) === asked && isOn(each));
	const page = await loadPage(visit.lang, one ? paths.ownWithdraw : paths.ownList);
	if (!page) return errorPage(visit, 500);
	if (one) fillQuestion(page, one, { lang: visit.lang, here });
	else fillList(page, signatures, { lang: visit.lang, here });
	const done = visit.url.searchParams.get('done') ?? '';
	if (/^(?:withdraw|stop|restart)$/.test(done)) reveal(page, `done-${done}`);
	page.showAt(visit.url);
	return sendPage(page, 200);
}

function fillQuestion(page: BuiltPage, signature: OwnSignature, at: At) {
	const { id, action, lang } = signature;
	page.fill('petition-action', titleOf(signature, at.lang));
	if (action !== null && lang !== at.lang) page.set('petition-action', 'lang', lang);
	page.set('signature', 'value', String(id));
	page.set('form', 'action', at.here);
	page.set('back', 'href', at.here);
}

function fillList(page: BuiltPage, signatures: OwnSignature[], at: At) {
	const list = page.part('signatures');
	if (signatures.length === 0 || !list) return reveal(page, 'none');
	for (const each of signatures) addSignature(list, each, at);
}

function addSignature(list: Tree.Element, signature: OwnSignature, { lang, here }: At) {
	const words = strings(lang).own;
	const { id, petition, state, wants_updates: wants, name, signed_at } = signature;
	const action = titleOf(signature, lang);
	const item = append(list, 'li', {});
	const heading = append(item, 'h2', langOf(signature, lang));
	if (petition === null) setText(heading, action);
	else append(heading, 'a', { href: inLang(lang, paths.petition(petition)) }, action);
	const said = words.states[state](sayDate(dayOf(signed_at), lang));
	append(item, 'p', { class: 'meta' }, name ? `${name}. ${said}` : said);
	if (!isOn(signature)) return;
	append(item, 'p', {}, wants ? words.wants : words.wantsNot);
	if (wants) addButton(item, { act: 'stop', id, label: words.stop, here });
	else addButton(item, { act: 'restart', id, label: words.restart, here });
	const question = append(item, 'p', { class: 'more' });
	const address = `${here}?withdraw=${id}`;
	append(
		question,
		'a',
		{ href: address, 'aria-label': `${words.withdraw}: ${action}` },
		words.withdraw,
	);
}

function addButton(item: Tree.Element, { act, id, label, here }: Button) {
	const form = append(item, 'form', { method: 'post', action: here });
	append(form, 'input', { type: 'hidden', name: 'act', value: act });
	append(form, 'input', { type: 'hidden', name: 'signature', value: id });
	const button = append(
		append(form, 'p', {}),
		'button',
		{ type: 'submit', class: 'second' },
		label,
	);
	setAttribute(button, 'aria-describedby', `signature-${id}`);
}

function langOf({ id, lang, action }: OwnSignature, reader: Lang) {
	const of = action !== null && foreign(lang, reader);
	return { id: `signature-${id}`, ...(of && { lang: of }) };
}

function titleOf({ action, is_hidden }: OwnSignature, lang: Lang): string {
	const { newPetition, hiddenPetition } = strings(lang).own;
	return action ?? (is_hidden ? hiddenPetition : newPetition);
}

/** Whether it can still be withdrawn. */
function isOn({ state }: OwnSignature): boolean {
	return state === 'confirmed' || state === 'pending';
}

/** Where the page stands: its address holds the token. */
type At = { lang: Lang; here: string };
type Button = { act: 'stop' | 'restart'; id: number; label: string; here: string };
