import type { APIContext } from 'astro';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Criteria } from '#domain/signatures.ts';
import { criteriaIn } from '#server/staff/criteria.ts';
import { stop } from './_form.ts';

/** The search in the address of a page. Whoever cannot open it is sent to the search form, which says so. */
export function searchHere(context: Context): Criteria | Response {
	const found = criteriaIn(context.url, context.locals.session!.staff);
	return found ?? context.redirect(`${toSearch(context.url)}?gone=yes`, 303);
}

/** For a refused call that a page cannot do without: its own page, or the search form where the search is at fault. */
export function stopSearch(context: Context, { status }: { status: number }): Response {
	return status === 422
		? context.redirect(`${toSearch(context.url)}?gone=yes`, 303)
		: stop(context, status);
}

function toSearch(url: URL) {
	return inLang(langOfPath(url.pathname), paths.staffSignatures);
}

type Context = Pick<APIContext, 'locals' | 'redirect' | 'request' | 'url'>;
