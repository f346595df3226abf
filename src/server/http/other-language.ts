import { type Lang, langs } from '#domain/language.ts';
import { inLang, withoutLang } from '#domain/paths.ts';
import { loadPage } from './built-site.ts';
import { isUntouched } from './form-page.ts';
import { errorPage, type OwnPage, refuseForm } from './refuse.ts';
import { placeAt, type Values, type Visit } from './request.ts';
import { goOn } from './respond.ts';

/** The language that a form asks for: the switch of its page sends it, so that what was typed is kept. */
export function langAsked({ show }: Values): Lang | undefined {
	return langs.find((lang) => lang === show);
}

/** The same visit in another language. */
export function inLanguage(visit: Visit, lang: Lang): Visit {
	const { pathname, search } = visit.url;
	const url = new URL(inLang(lang, withoutLang(pathname)) + search, visit.url);
	return { ...visit, ...placeAt(url) };
}

/** Shows a form in another language with what was typed. Nothing typed, it is the page at its own address. */
export async function showInLanguage(
	visit: Visit,
	lang: Lang,
	values: Values,
	form: { page?: OwnPage; hides?: true },
): Promise<Response> {
	const there = inLanguage(visit, lang);
	const page = await (form.page ? form.page(there) : loadPage(lang, there.path));
	if (!page) return errorPage(there, 404);
	if (isUntouched(page, values)) return goOn(there, there.url.pathname + there.url.search);
	const { show, ...typed } = values;
	const shown = await refuseForm(there, typed, () => ({ status: 200, problems: [] }), form);
	return shown ?? errorPage(there, 404);
}
