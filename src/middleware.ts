import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths, withoutLang } from '#domain/paths.ts';
import { securityHeaders, styleHash } from '#domain/security.ts';
import { isForeign } from '#domain/sender.ts';
import { DatabaseAway } from '#server/database/call.ts';
import { errorFacts, log } from '#server/log.ts';
import { isUntouched } from '#server/http/form-page.ts';
import { BuiltPage } from '#server/http/page.ts';
import { showRefusal } from '#server/http/refuse.ts';
import { historyOf } from '#server/http/request.ts';
import { keptByBrowser, sendText, withCookies } from '#server/http/respond.ts';
import { attribute } from '#server/http/tree.ts';
import { addressWith, addressWithout, formIn } from '#server/staff/kept-form.ts';
import { forgetSession, readSession } from '#server/staff/session.ts';
import { isOpen, isPrivate, mayEnter, takesForm } from '#lib/staff/rooms.ts';
import { strings } from '#strings/index.ts';
import { styles } from '#lib/styles.ts';

/** What every page of the staff door has: somebody who may see it, headers of its own, and a page for what goes wrong. */
export const onRequest = defineMiddleware(async (context, next) => {
	if (context.isPrerendered) return await next();
	context.locals.cookies = [];
	const response = await answer(context, next);
	for (const [name, value] of Object.entries(await headersOf(context, isPage(response))))
		response.headers.set(name, value);
	return withCookies(response, context.locals.cookies);
});

async function answer(context: APIContext, next: MiddlewareNext) {
	const { url, locals } = context;
	const lang = langOfPath(url.pathname);
	try {
		const stopped = await guard(context);
		const response = stopped ?? (await finished(await next(), context));
		const kept =
			locals.refused &&
			!locals.typed &&
			!isHeld(url) &&
			addressWith(locals.refused, context.request, ownerAt(context));
		if (!locals.problem) return kept ? context.redirect(kept, 303) : response;
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
	const { typed } = locals;
	const method = typed ? 'POST' : request.method;
	const path = withoutLang(url.pathname);
	if (!path.startsWith(paths.staff)) return stop(locals, 404);
	// A search that its language switch sent is the page as it is opened.
	if (!typed && !allowed(path).split(', ').includes(method)) return stop(locals, 405);
	if (method === 'POST' && isForeign(request, path === paths.staffEnter))
		return stop(locals, 'foreign');
	locals.session = await readSession(request);
	locals.cookies.push(...(locals.session?.cookies ?? forgetSession(request)));
	if (typed) locals.refused = { values: typed, said: { en: nothingWrong, cy: nothingWrong } };
	else if (method !== 'POST') locals.refused = formIn(request, ownerAt({ url, locals }));
	if (isOpen(path)) return undefined;
	if (!locals.session) {
		if (method === 'POST') return stop(locals, 401);
		const next = encodeURIComponent(addressWithout(url));
		return redirect(`${inLang(langOfPath(url.pathname), paths.staff)}?next=${next}`, 303);
	}
	return mayEnter(locals.session.staff.roles, path) ? undefined : stop(locals, 403);
}

/** Whose form is kept at this address: that of the member of staff, and of the person whose turn it is to be helped. */
function ownerAt({ url, locals }: Pick<APIContext, 'url' | 'locals'>) {
	const { staff } = locals.session ?? {};
	const isHelping = withoutLang(url.pathname).startsWith(paths.staffHelping);
	return `${staff?.id ?? ''} ${isHelping ? (staff?.helping?.turn ?? 'nobody') : ''}`;
}

/** Whether the page says what we hold about people, which stands in no address, not even sealed. */
function isHeld({ pathname }: URL) {
	return withoutLang(pathname).startsWith(paths.staffHeld);
}

function stop(locals: App.Locals, problem: App.Locals['problem']) {
	locals.problem = problem;
	return new Response();
}

/** All of a page, so that nothing can go wrong once it is on its way; with what was refused written into it. */
async function finished(
	response: Response,
	{ url, locals, redirect }: APIContext,
	path = withoutLang(url.pathname),
) {
	if (!isPage(response)) return response;
	const html = await response.text();
	if (!html) return new Response(null, response);
	const page = new BuiltPage(html, path);
	const { headers } = response;
	let { status } = response;
	headers.set('Content-Type', 'text/html; charset=utf-8');
	// Somebody who has signed in since then sees no form to sign in.
	if (locals.refused && !locals.problem && (page.part('error-summary') || isSearch(page))) {
		const { values, said } = locals.refused;
		if (locals.typed && isUntouched(page, locals.typed)) return redirect(addressWithout(url), 303);
		const refused = { ...said[langOfPath(url.pathname)], values };
		showRefusal(page, langOfPath(url.pathname), refused);
		page.sendsTo(addressWithout(url));
		if (refused.wait) headers.set('Retry-After', String(refused.wait));
		status = refused.status;
	}
	page.showAt(url);
	page.switchesAt(addressWithout(url));
	return new Response(page.html(), { status, headers });
}

/** Whether the page has a search: nothing of it is refused, but its language switch keeps what was typed. */
function isSearch(page: BuiltPage) {
	const form = page.part('entry');
	return form !== undefined && attribute(form, 'method') === 'get';
}

/** Everything but a file that staff save. */
function isPage({ headers }: Response) {
	return !headers.has('content-disposition');
}

async function headersOf({ url, locals, request }: APIContext, isPage: boolean) {
	const path = withoutLang(url.pathname);
	// Where the address need not be kept, forms say which page they come from.
	const secretAddress = path === paths.staffEnter;
	// The answer to a form has no address of its own: without a copy, the button Back would lead to an error.
	const isAnswer = request.method === 'POST' || locals.typed;
	const isForBack = isPage && isAnswer && historyOf(request) && !isPrivate(path);
	return {
		...securityHeaders({ styles: await hashes, secretAddress }),
		'Cache-Control': isForBack ? keptByBrowser['Cache-Control'] : 'no-store',
		...(locals.problem === 405 && { Allow: allowed(path) }),
	};
}

function allowed(path: string) {
	return takesForm(path) ? 'GET, HEAD, POST' : 'GET, HEAD';
}

const nothingWrong = { status: 200, problems: [] };
const hashes = Promise.all(styles.map(styleHash));
