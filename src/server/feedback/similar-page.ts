import { foreign, type Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { SearchEntry } from '#domain/search.ts';
import { loadPage } from '../http/built-site.ts';
import { restoreValues, reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import type { Values, Visit } from '../http/request.ts';
import { sendPage } from '../http/respond.ts';
import { append } from '../http/tree.ts';
import { addAnswer } from './answers-page.ts';
import type { Similar } from './similar.ts';

/** The page with what may answer a message, and a form with all that was typed. Undefined when the site has no such page. */
export async function showSimilar(
	visit: Visit,
	{ from, values }: Offered,
	similar: Similar | undefined,
	headers: Record<string, string>,
): Promise<Response | undefined> {
	const { lang } = visit;
	const page = await loadPage(lang, paths.feedbackSimilar);
	if (!page) return undefined;
	page.set('begin', 'hidden', '');
	reveal(page, 'unsent');
	reveal(page, 'send');
	page.set('send', 'action', inLang(lang, from));
	restoreValues(page, { ...values, seen: 'yes' });
	if (!similar) reveal(page, 'away');
	fillAnswers(page, similar?.answers ?? [], lang);
	fillPages(page, similar?.pages ?? [], lang);
	page.showAt(visit.url);
	return sendPage(page, 200, headers);
}

function fillAnswers(page: BuiltPage, answers: Similar['answers'], lang: Lang) {
	const list = page.part('answers');
	if (!list || !answers.length) return;
	reveal(page, 'answers-part');
	for (const answer of answers) addAnswer(list, answer, lang, 'h3');
}

function fillPages(page: BuiltPage, pages: SearchEntry[], lang: Lang) {
	const list = page.part('pages');
	if (!list || !pages.length) return;
	reveal(page, 'pages-part');
	for (const { path, title, summary, lang: of } of pages) {
		const other = foreign(of, lang);
		const item = append(list, 'li', other ? { lang: other } : {});
		append(append(item, 'h3', {}), 'a', { href: inLang(lang, path) }, title);
		append(item, 'p', {}, summary);
	}
}

/** What was typed, and the address of the form without its language. */
export type Offered = { from: string; values: Values };
