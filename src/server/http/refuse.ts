import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import { lastDay, sayDate } from '#domain/days.ts';
import { paths } from '#domain/paths.ts';
import { sayMinutes } from '#strings/duration.ts';
import { type Strings, strings } from '#strings/index.ts';
import type { ReasonWith } from '../database/api.ts';
import type { Refusal } from '../refusal.ts';
import { loadPage } from './built-site.ts';
import { type Problem, restoreValues, reveal, showProblems } from './form-page.ts';
import type { BuiltPage } from './page.ts';
import type { Values, Visit } from './request.ts';
import { sendJson, sendPage, sendText } from './respond.ts';

/**
 * The page that the form was sent from, with what was typed, what is wrong, and for 429 and 503 other ways forward.
 * Undefined when there is no such page: of a petition that closed before the last build, or that never was.
 */
export async function refuseForm(
	visit: Visit,
	refused: RefusedForm,
): Promise<Response | undefined> {
	const { status, problems, wait, json } = refused;
	const headers = retryAfter(wait);
	if (visit.json)
		return sendJson({ errors: problems, ...(wait && { wait }), ...json }, status, headers);
	const page = await loadPage(visit.lang, visit.path);
	if (!page) return undefined;
	showRefusal(page, visit.lang, refused);
	page.showAt(visit.url);
	return sendPage(page, status, headers);
}

/** Writes into the page of a form why it was refused, and what was typed. */
export function showRefusal(page: BuiltPage, lang: Lang, refused: RefusedForm) {
	const { status, problems, values, show } = refused;
	restoreValues(page, values);
	showProblems(page, problems);
	const isBusy = status === 429 || status >= 500;
	if (isBusy) reveal(page, 'way-forward');
	show?.(page);
	const title = ownTitle(problems[0]?.reason, lang) ?? (isBusy && usualTitle(status, lang));
	page.titleStarts(title ? `${title} – ` : strings(lang).common.errorPrefix);
}

/** The error page of a status. */
export function errorPage(visit: Visit, status: PageStatus, headers: Headers = {}) {
	const { title, text } = strings(visit.lang).errors.page[status];
	return sendError(visit, status, { title, message: text, reason: `status_${status}` }, headers);
}

/** The error page of a refusal: its own words, under its own title or that of its status. */
export function refusalPage(visit: Visit, refusal: Refusal<Reason>) {
	const { status, reason, wait } = refusal;
	const title = ownTitle(reason, visit.lang) ?? usualTitle(status, visit.lang);
	const { message } = problemOf(refusal, visit.lang);
	return sendError(visit, status, { title, message, reason }, retryAfter(wait));
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

async function sendError(visit: Visit, status: number, said: Said, headers: Headers) {
	const { title, ...problem } = said;
	if (visit.json) return sendJson({ errors: [problem] }, status, headers);
	const page = await loadPage(visit.lang, paths.error);
	if (!page) return sendText(`${title}\n\n${problem.message}\n`, status, headers);
	page.fill('error-title', title);
	page.fill('error-text', problem.message);
	page.showAt(visit.url);
	page.retitle(strings(visit.lang).errors.page[500].title, title);
	return sendPage(page, status, headers);
}

/** The first problem of each field, in the order of the form. `own` are words of one part of the hub. */
export function problemsOf({ issues }: z.ZodError, lang: Lang, own: object = {}): Problem[] {
	const firsts = new Map(issues.toReversed().map((issue) => [String(issue.path[0]), issue]));
	const words: Record<string, string> = { ...strings(lang).errors.field, ...own };
	return [...firsts].reverse().map(([field, issue]) => {
		const reason = issue.message;
		const said = words[reason] ?? strings(lang).errors.refusal.not_accepted.text;
		return { field, reason, message: [said, ...whichCharacter(issue, lang)].join(' ') };
	});
}

function whichCharacter(issue: z.core.$ZodIssue, lang: Lang): string[] {
	const words: Record<string, (character: string) => string> = strings(lang).errors.character;
	const say = words[issue.message];
	const character = 'params' in issue && issue.params?.character;
	return say && typeof character === 'string' ? [say(character)] : [];
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

export type RefusedForm = {
	status: number;
	problems: Problem[];
	values: Values;
	wait?: number;
	/** What else to show on the page, and to say to a client that reads JSON. */
	show?: (page: BuiltPage) => void;
	json?: object;
};

/** The reasons that have words for residents. */
export type Reason = keyof Strings['errors']['refusal'];

/** The words that must exist: for each reason of the functions for residents, with a title of its own for 409 and 410. */
type NeededWords = Record<ReasonWith<'service_role', number>, Words> &
	Record<ReasonWith<'service_role', 409 | 410>, Titled>;

export type Words = Sentence | Titled;
type Titled = { title: string; text: Sentence };
type Sentence = string | ((details: { wait: string; left: number; day?: string }) => string);
type Said = { title: string; message: string; reason: string };
type PageStatus = keyof Strings['errors']['page'];
type Headers = Record<string, string>;
