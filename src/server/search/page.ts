import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { shownIn } from '#domain/search.ts';
import { strings } from '#strings/index.ts';
import type { BuiltPage } from '../http/page.ts';
import { addText, append, removeAttribute } from '../http/tree.ts';
import type { Answer } from './answer.ts';

/** Fills the page of search. Every part that does not apply stays hidden. */
export function fillSearch(page: BuiltPage, answer: Answer, lang: Lang, group: string | null) {
	const words = strings(lang).search;
	const { query, outcome, total, groups } = answer;
	page.set('query', 'value', query);
	if (group) {
		page.set('language', 'name', 'in');
		page.set('language', 'value', group);
	}
	if (outcome === 'empty') return;
	const says = {
		found: words.found(total, query),
		nothing: words.nothing(query),
		common: words.common(query),
	};
	page.titleStarts(`${says[outcome]} – `);
	page.fill('said', says[outcome]);
	show(page, 'said');
	if (answer.isCut) show(page, 'cut');
	if (outcome !== 'found') show(page, 'nothing');
	for (const { kind, count, results } of groups) {
		show(page, `found-${kind}`);
		page.fill(`count-${kind}`, `(${count})`);
		const list = page.part(`list-${kind}`);
		for (const each of list ? results : []) addResult(list!, each, lang);
		const isAll = results.length === count || results.length > shownIn.all;
		if (isAll) continue;
		show(page, `more-${kind}`);
		const asked = new URLSearchParams({ q: query, in: kind });
		page.set(`all-${kind}`, 'href', `${inLang(lang, paths.search)}?${asked}`);
	}
}

function addResult(list: Element, { path, lang, title, excerpt }: Result, reader: Lang) {
	const item = append(list, 'li', lang === reader ? {} : { lang });
	append(append(item, 'h3', {}), 'a', { href: inLang(reader, path) }, title);
	const sentence = append(item, 'p', {});
	for (const { text, isFound } of excerpt)
		if (isFound) append(sentence, 'mark', {}, text);
		else addText(sentence, text);
}

function show(page: BuiltPage, id: string) {
	const element = page.part(id);
	if (element) removeAttribute(element, 'hidden');
}

type Element = NonNullable<ReturnType<BuiltPage['part']>>;
type Result = Answer['groups'][number]['results'][number];
