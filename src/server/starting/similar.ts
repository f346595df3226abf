import { foreign } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { callDatabase, DatabaseAway } from '../database/call.ts';
import type { SimilarPetition } from '../database/petitions.ts';
import type { BuiltPage } from '../http/page.ts';
import type { Visit } from '../http/request.ts';
import { append } from '../http/tree.ts';

/** Shows the petitions that may ask for the same as an action. A database that is away stops nobody from writing. */
export async function fillSimilar(page: BuiltPage, visit: Visit, action: string) {
	const words = strings(visit.lang).starting.similar;
	page.fill('your-action', action);
	const found = await similarTo(action, visit);
	page.fill(
		'similar-found',
		!found ? words.away : found.length ? words.found(found.length) : words.none,
	);
	for (const petition of found ?? []) addTo(page, petition, visit);
}

async function similarTo(action: string, { lang }: Visit) {
	try {
		return (await callDatabase('find_similar_petitions', { action, lang })).value;
	} catch (error) {
		if (error instanceof DatabaseAway) return undefined;
		throw error;
	}
}

function addTo(page: BuiltPage, petition: SimilarPetition, { lang }: Visit) {
	const list = page.part('similar-list');
	if (!list) return;
	const { petitions, starting } = strings(lang);
	const { slug, state, count, action } = petition;
	const item = append(list, 'li', {});
	const of = foreign(petition.lang, lang);
	const heading = append(item, 'h2', of ? { lang: of } : {});
	append(heading, 'a', { href: inLang(lang, paths.petition(slug)) }, action);
	const counted = state === 'rejected' ? '' : ` · ${petitions.signatures(count)}`;
	append(item, 'p', { class: 'meta' }, starting.similar.states[state] + counted);
	const { path, text } = whatToDo(petition, starting.similar);
	const more = append(item, 'p', { class: 'more' });
	append(more, 'a', { href: inLang(lang, path) }, text);
}

function whatToDo({ slug, state, has_response }: SimilarPetition, words: Words) {
	const path = paths.petition(slug);
	if (state === 'open') return { path: paths.sign(slug), text: words.signInstead };
	if (state === 'rejected') return { path, text: words.readWhy };
	return { path, text: has_response ? words.readResponse : words.read };
}

type Words = ReturnType<typeof strings>['starting']['similar'];
