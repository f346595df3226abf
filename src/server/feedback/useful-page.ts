import { inLang, paths, withoutLang } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { isPublic, loadPage } from '../http/built-site.ts';
import { reveal, showPart } from '../http/form-page.ts';
import type { Visit } from '../http/request.ts';

/** Where somebody is thanked: for an answer about the page, or for a line about it. */
export function thanksAt(visit: Visit, page: string, useful: string, hasLine: boolean): string {
	const address = `${inLang(visit.lang, paths.useful)}?page=${page}&useful=${useful}`;
	return hasLine ? `${address}&line=kept` : address;
}

/** The page and the answer that an address names. */
export function answerIn({ searchParams }: URL) {
	return { page: searchParams.get('page') ?? '', useful: searchParams.get('useful') ?? '' };
}

/**
 * The page of the question, as its address says: `page` is which page it is about, `useful` an answer that was counted,
 * `line` that a line was kept. Undefined when the site has no such page. Nothing in the address says who.
 */
export async function usefulPage({ lang, url }: Visit) {
	const { page: about, useful } = answerIn(url);
	const page = await loadPage(lang, paths.useful);
	if (about === '' || !page) return page;
	if (!(await isPublic(about))) return undefined;
	const words = strings(lang).useful;
	page.set('about', 'hidden', '');
	page.set('back', 'href', inLang(lang, withoutLang(about)));
	page.set('message', 'href', `${inLang(lang, paths.feedback)}?page=${about}`);
	reveal(page, 'back-part');
	if (useful !== 'yes' && useful !== 'no') {
		reveal(page, 'ask');
		return page;
	}
	page.fill('title', words.thanks);
	page.retitle(words.title, words.thanks);
	const isKept = url.searchParams.has('line');
	showPart(page, { id: 'said', text: isKept ? words.kept : words.counted[useful] });
	if (!isKept) reveal(page, 'write');
	return page;
}
