import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths, withoutLang } from '#domain/paths.ts';
import { securityHeaders, styleHash } from '#domain/security.ts';
import { isForeign } from '#domain/sender.ts';
import { DatabaseAway } from '#server/database/call.ts';
import { errorFacts, log } from '#server/log.ts';
import { BuiltPage } from '#server/http/page.ts';
import { showRefusal } from '#server/http/refuse.ts';
import { sendText, withCookies } from '#server/http/respond.ts';
import { forgetSession, readSession } from '#server/staff/session.ts';
import { isOpen, mayEnter } from '#lib/staff/rooms.ts';
import { strings } from '#strings/index.ts';
import css from '#styles/site.css?inline';

/** What every page of the staff door has: somebody who may see it, headers of its own, and a page for what goes wrong. */
export const onRequest = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return await next();
	context.locals.cookies = [];
	const response = await answer(context, next);
	for (const [name, value] of Object.entries(await headersOf(context)))
		response.headers.set(name, value);
	return withCookies(response, context.locals.cookies);
});

async function answer(context: APIContext, next: MiddlewareNext) {
	const { url, locals } = context;
	const lang = langOfPath(url.pathname);
	try {
		const response = (await guard(context)) ?? (await finished(await next(), context));
		if (!locals.problem) return response;
	} catch (error) {
		log('failed', { door: 'staff', ...errorFacts(error) });
		locals.problem = error instanceof DatabaseAway ? 503 : 500;
	}
	try {
		const page = new Request(new URL(inLang(lang, paths.staffProblem), url));
		return await finished(await next(page), context, paths.staffProblem);
	} catch (error) {
		log('failed', { door: 'staff-problem', ...errorFacts(error) });
		const { title, text } = strings(lang).errors.page[500];
		return sendText(`${title}\n\n${text}\n`, 500);
	}
}

/** Says who is signed in, and sends away who may not see the page: a response, or a problem in `locals`. */
async function guard({ request, url, locals, redirect }: APIContext) {
	const path = withoutLang(url.pathname);
	if (!path.startsWith(paths.staff)) return stop(locals, 404);
	const isForm = !['GET', 'HEAD'].includes(request.method);
	if (isForm && isForeign(request, path === paths.staffEnter)) return stop(locals, 'foreign');
	locals.session = await readSession(request);
	locals.cookies.push(...(locals.session?.cookies ?? forgetSession(request)));
	if (isOpen(path)) return undefined;
	if (!locals.session) {
		if (request.method === 'POST') return stop(locals, 401);
		const next = encodeURIComponent(url.pathname + url.search);
		return redirect(`${inLang(langOfPath(url.pathname), paths.staff)}?next=${next}`, 303);
	}
	return mayEnter(locals.session.staff.roles, path) ? undefined : stop(locals, 403);
}

function stop(locals: App.Locals, problem: App.Locals['problem']) {
	locals.problem = problem;
	return new Response();
}

/** All of a page, so that nothing can go wrong once it is on its way; with what was refused written into it. */
async function finished(
	response: Response,
	{ url, locals }: APIContext,
	path = withoutLang(url.pathname),
) {
	const html = await response.text();
	if (!html) return new Response(null, response);
	const page = new BuiltPage(html, path);
	if (locals.refused && !locals.problem)
		showRefusal(page, langOfPath(url.pathname), locals.refused);
	page.showAt(url);
	return new Response(page.html(), response);
}

async function headersOf({ url }: APIContext) {
	// Where the address need not be kept, forms say which page they come from.
	const secretAddress = withoutLang(url.pathname) === paths.staffEnter;
	return {
		...securityHeaders({ styles: [await style], secretAddress }),
		'Cache-Control': 'no-store',
	};
}

const style = styleHash(css);
