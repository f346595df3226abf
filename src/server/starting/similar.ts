import { foreign, type Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Similar, SimilarRow } from '#domain/similar.ts';
import { strings } from '#strings/index.ts';
import { callDatabase, DatabaseAway } from '../database/call.ts';
import type { SimilarPetition } from '../database/petitions.ts';
import type { BuiltPage } from '../http/page.ts';
import type { Visit } from '../http/request.ts';
import { append } from '../http/tree.ts';

/** Shows the petitions that may ask for the same as an action. A database that is away stops nobody from writing. */
export async function fillSimilar(page: BuiltPage, { lang }: Visit, action: string) {
	page.fill('your-action', action);
	const { said, rows } = await similarTo(action, lang, paths.sign);
	page.fill('similar-found', said);
	const list = page.part('similar-list');
	if (list) for (const row of rows) addTo(list, row);
}

/** What to say of the petitions that may ask for the same as an action. `sign` is the address at which an open one is signed. */
export async function similarTo(
	action: string,
	lang: Lang,
	sign: (slug: string) => string,
): Promise<Similar> {
	const words = strings(lang).starting.similar;
	const found = await findSimilar(action, lang);
	if (!found) return { said: words.away, rows: [] };
	const said = found.length ? words.found(found.length) : words.none;
	return { said, rows: found.map((petition) => rowOf(petition, lang, sign)) };
}

async function findSimilar(action: string, lang: Lang) {
	try {
		return (await callDatabase('find_similar_petitions', { action, lang })).value;
	} catch (error) {
		if (error instanceof DatabaseAway) return undefined;
		throw error;
	}
}

function rowOf(petition: SimilarPetition, lang: Lang, sign: (slug: string) => string): SimilarRow {
	const { petitions, starting } = strings(lang);
	const { slug, state, count, action } = petition;
	const { similar: words } = starting;
	const path = inLang(lang, paths.petition(slug));
	const counted = state === 'rejected' ? '' : ` · ${petitions.signatures(count)}`;
	const more =
		state === 'open'
			? { href: inLang(lang, sign(slug)), text: words.signInstead }
			: { href: path, text: readWords(petition, words) };
	const of = foreign(petition.lang, lang);
	return { action, of, href: path, meta: words.states[state] + counted, more };
}

function readWords({ state, has_response }: SimilarPetition, words: Words) {
	if (state === 'rejected') return words.readWhy;
	return has_response ? words.readResponse : words.read;
}

function addTo(list: Parent, { action, of, href, meta, more }: SimilarRow) {
	const item = append(list, 'li', {});
	const heading = append(item, 'h2', of ? { lang: of } : {});
	append(heading, 'a', { href }, action);
	append(item, 'p', { class: 'meta' }, meta);
	const last = append(item, 'p', { class: 'more' });
	append(last, 'a', { href: more.href }, more.text);
}

type Words = ReturnType<typeof strings>['starting']['similar'];
type Parent = Parameters<typeof append>[0];
