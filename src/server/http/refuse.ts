import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import { lastDay, sayDate } from '#domain/days.ts';
import { paths } from '#domain/paths.ts';
import { isFromOutside } from '#domain/sender.ts';
import { sayMinutes } from '#strings/duration.ts';
import { type Strings, strings } from '#strings/index.ts';
import type { ReasonWith } from '../database/api.ts';
import type { Refusal } from '../refusal.ts';
import { loadPage } from './built-site.ts';
import { type Problem, restoreValues, reveal, showPart, showProblems } from './form-page.ts';
import { keep, keepHere, keptHere, ownAddress } from './keep.ts';
import type { BuiltPage } from './page.ts';
import type { Refused, RefusedForm, Said } from './refused.ts';
import type { Values, Visit } from './request.ts';
import { keptByBrowser, sendJson, sendPage, sendText } from './respond.ts';

/**
 * The page that the form was sent from, with what was typed, what is wrong, and for 429 and 503 other ways forward.
 * Undefined when there is no such page: of a petition that closed before the last build, or that never was. An `own` page is
 * one that a function fills; `showKept` shows it again at its address, which is a secret where it `hides`.
 */
export async function refuseForm(
	visit: Visit,
	values: Values,
	say: (lang: Lang) => Refused,
	{ page: own, hides }: { page?: OwnPage; hides?: true } = {},
): Promise<Response | undefined> {
	const refused = say(visit.lang);
	const { status, problems, wait, json } = refused;
	if (visit.json)
		return sendJson({ errors: problems, ...(wait && { wait }), ...json }, status, retryAfter(wait));
	const page = await (own ? own(visit) : loadPage(visit.lang, visit.path));
	if (!page) return undefined;
	const why = { values, form: inEach(say) };
	const kept = own ? keepHere(visit, why) : keep(visit, why);
	const secret = hides && { 'Referrer-Policy': 'no-referrer' };
	const headers = { ...historyHeaders(visit), ...secret };
	return kept ?? (await sendRefusal(visit, page, { ...refused, values }, headers));
}

/**
 * Shows an `own` page with the form that was refused there, as its address says: to the browser that sent it, for ten
 * minutes. Undefined where the address says nothing.
 */
export async function showKept(
	visit: Visit,
	request: Request,
	own: OwnPage,
): Promise<Response | undefined> {
	const found = visit.json ? undefined : keptHere(visit);
	const page = found && (await own(visit));
	if (!page) return undefined;
	const { pathname, search } = ownAddress(visit);
	page.sendsTo(pathname + search);
	const { values, form } = found.value;
	const isGone = found.isOver || isFromOutside(request);
	return sendRefusal(
		visit,
		page,
		isGone ? formGone(visit.lang) : { values, ...form[visit.lang] },
		{},
	);
}

/** What somebody reads where a refused form may no longer be seen. */
export function formGone(lang: Lang): RefusedForm {
	return { status: 410, problems: [problemOf({ status: 410, reason: 'form_gone' }, lang)] };
}

/** Sends the page of a form with why it was refused. */
export function sendRefusal(visit: Visit, page: BuiltPage, refused: RefusedForm, headers: Headers) {
	showRefusal(page, visit.lang, refused);
	page.showAt(visit.url);
	return sendPage(page, refused.status, { ...retryAfter(refused.wait), ...headers });
}

/** Writes into the page of a form why it was refused, and what was typed, if it is known. */
export function showRefusal(page: BuiltPage, lang: Lang, refused: RefusedForm) {
	const { status, problems, values, show = [] } = refused;
	if (values) restoreValues(page, values);
	// Nothing is wrong: what was typed is shown again to be changed.
	if (status < 400) return;
	showProblems(page, problems);
	const isBusy = status === 429 || status >= 500;
	if (isBusy) reveal(page, 'way-forward');
	for (const part of show) showPart(page, part);
	const title = ownTitle(problems[0]?.reason, lang) ?? (isBusy && usualTitle(status, lang));
	page.titleStarts(title ? `${title} – ` : strings(lang).common.errorPrefix);
}

/** The error page of a status. `more` are sentences that follow its own. */
export function errorPage(
	visit: Visit,
	status: PageStatus,
	headers: Headers = {},
	more: (lang: Lang) => string[] = () => [],
) {
	const say = (lang: Lang) => {
		const { title, text } = strings(lang).errors.page[status];
		return { status, title, message: [text, ...more(lang)].join(' '), reason: `status_${status}` };
	};
	return refuseWhole(visit, say, headers);
}

/** The error page of a refusal: its own words, under its own title or that of its status. */
export function refusalPage(visit: Visit, refusal: Refusal<Reason>) {
	const { status, reason, wait } = refusal;
	const say = (lang: Lang) => {
		const title = ownTitle(reason, lang) ?? usualTitle(status, lang);
		return { status, title, message: problemOf(refusal, lang).message, reason };
	};
	return refuseWhole(visit, say, retryAfter(wait));
}

/** What happened, in the words of the refusal. What a person can put right in the form has no title. */
function ownTitle(reason = '', lang: Lang) {
	const own = (strings(lang).errors.refusal as Record<string, Words>)[reason];
	return typeof own === 'object' ? own.title : undefined;
}

/** What happened, as far as a status says it. */
function usualTitle(status: number, lang: Lang) {
	const { page } = strings(lang).errors;
	return ((page as Record<number, { title: string }>)[status] ?? page[500]).title;
}

async function refuseWhole(visit: Visit, say: (lang: Lang) => Said, headers: Headers) {
	const said = say(visit.lang);
	const { status, message, reason } = said;
	if (visit.json) return sendJson({ errors: [{ message, reason }] }, status, headers);
	// An address that takes no POST says so itself, with the methods that it takes.
	const kept = status === 405 ? undefined : keep(visit, { error: inEach(say) });
	return kept ?? (await sendError(visit, said, { ...historyHeaders(visit), ...headers }));
}

/** Sends the error page with these words. */
export async function sendError(visit: Visit, said: Said, headers: Headers = {}) {
	const { status, title, message } = said;
	const page = await loadPage(visit.lang, paths.error);
	if (!page) return sendText(`${title}\n\n${message}\n`, status, headers);
	page.fill('error-title', title);
	page.fill('error-text', message);
	page.showAt(visit.url);
	page.retitle(strings(visit.lang).errors.page[500].title, title);
	return sendPage(page, status, headers);
}

function inEach<Words>(say: (lang: Lang) => Words): Record<Lang, Words> {
	return { en: say('en'), cy: say('cy') };
}

function historyHeaders({ history }: Visit): Headers {
	return history ? keptByBrowser : {};
}

/** The first problem of each field, in the order of the form. `own` are words of one part of the hub. */
export function problemsOf({ issues }: z.ZodError, lang: Lang, own: object = {}): Problem[] {
	const firsts = new Map(issues.toReversed().map((issue) => [String(issue.path[0]), issue]));
	const words: Record<string, string> = { ...strings(lang).errors.field, ...own };
	return [...firsts].reverse().map(([field, issue]) => {
		const reason = issue.message;
		const said = words[reason] ?? strings(lang).errors.refusal.not_accepted.text;
		return {
			field,
			reason,
			message: [said, ...whichCharacter(issue, lang), ...howLong(issue, lang)].join(' '),
		};
	});
}

function whichCharacter(issue: z.core.$ZodIssue, lang: Lang): string[] {
	const words: Record<string, (character: string) => string> = strings(lang).errors.character;
	const say = words[issue.message];
	const character = 'params' in issue && issue.params?.character;
	return say && typeof character === 'string' ? [say(character)] : [];
}

/** How long a text is that is too long. */
function howLong({ message, ...issue }: z.core.$ZodIssue, lang: Lang): string[] {
	const length = 'params' in issue && issue.params?.length;
	return message.endsWith('_too_long') && typeof length === 'number'
		? [strings(lang).errors.length(length)]
		: [];
}

/** A refusal in a person's words. `own` are words of one part of the hub. */
export function problemOf<Own extends object = Record<never, never>>(
	{ field, reason, wait = 60, left = 0, ended }: Refusal<Reason | (keyof Own & string)>,
	lang: Lang,
	own?: Own,
): Problem {
	const words = strings(lang).errors.refusal satisfies NeededWords;
	const all: Record<string, Words> = { ...words, ...own };
	// A database that is newer than this code may give a reason that is not declared here yet.
	const found = Object.hasOwn(all, reason) ? all[reason]! : words.not_accepted;
	const sentence = typeof found === 'object' ? found.text : found;
	const details = { wait: sayWait(wait, lang), left, day: ended && sayDate(lastDay(ended), lang) };
	return { field, reason, message: typeof sentence === 'string' ? sentence : sentence(details) };
}

function sayWait(seconds: number, lang: Lang) {
	const minutes = Math.ceil(seconds / 60);
	return sayMinutes(minutes <= 90 ? minutes : Math.ceil(minutes / 60) * 60, strings(lang));
}

function retryAfter(wait: number | undefined): Headers {
	return wait ? { 'Retry-After': String(wait) } : {};
}

/** The reasons that have words for residents. */
export type Reason = keyof Strings['errors']['refusal'];

/**
 * The words that must exist: for each reason of the functions for residents, with a title of its own for 409 and 410. Only
 * staff are refused a link.
 */
type NeededWords = Record<Exclude<ReasonWith<'service_role', number>, 'link_too_soon'>, Words> &
	Record<ReasonWith<'service_role', 409 | 410>, Titled>;

export type Words = Sentence | Titled;
/** Makes the page of a form that is no file. */
export type OwnPage = (visit: Visit) => Promise<BuiltPage | undefined>;

type Titled = { title: string; text: Sentence };
type Sentence = string | ((details: { wait: string; left: number; day?: string }) => string);
type PageStatus = keyof Strings['errors']['page'];
type Headers = Record<string, string>;
