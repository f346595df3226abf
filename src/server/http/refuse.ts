import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import { lastDay, sayDate } from '#domain/days.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import type { Refusal } from '../database/call.ts';
import { type Problem, restoreValues, reveal, showProblems } from './form-page.ts';
import { type BuiltPage, loadPage } from './page.ts';
import type { Values, Visit } from './request.ts';
import { sendJson, sendPage, sendText } from './respond.ts';

/** The page that the form was sent from, with what was typed, what is wrong, and for 429 and 503 other ways forward. */
export async function refuseForm(visit: Visit, refused: RefusedForm): Promise<Response> {
	const { status, problems, wait } = refused;
	const headers: Headers = wait ? { 'Retry-After': String(wait) } : {};
	if (visit.json) return sendJson(asJson(refused), status, headers);
	const page = await loadPage(visit.lang, visit.path);
	// No page, no form to fill: a petition that closed before the last build, or one that never was.
	if (!page)
		return errorPage(visit, status === 422 ? 404 : status, { headers, text: problems[0]?.message });
	showRefusal(page, visit.lang, refused);
	page.showAt(visit.url);
	return sendPage(page, status, headers);
}

/** Writes into the page of a form why it was refused, and what was typed. */
export function showRefusal(page: BuiltPage, lang: Lang, refused: RefusedForm) {
	const { status, problems, values, show } = refused;
	restoreValues(page, values);
	showProblems(page, problems);
	if (status === 429 || status >= 500) reveal(page, 'way-forward');
	show?.(page);
	page.titleStarts(strings(lang).common.errorPrefix);
}

/** A page that says what happened where there is no form to show again. `text` replaces the usual words for the status. */
export async function errorPage(visit: Visit, status: number, more: ErrorDetails = {}) {
	const { headers = {} } = more;
	const words = strings(visit.lang).errors.page;
	const { title, text } = words[status as keyof typeof words] ?? words[500];
	const problem = { reason: more.reason ?? `status_${status}`, message: more.text ?? text };
	if (visit.json) return sendJson({ errors: [problem] }, status, headers);
	const page = await loadPage(visit.lang, paths.error);
	if (!page) return sendText(`${title}\n\n${problem.message}\n`, status, headers);
	page.fill('error-title', title);
	page.fill('error-text', problem.message);
	page.showAt(visit.url);
	page.titleStarts(`${title} – `);
	return sendPage(page, status, headers);
}

/** The first problem of each field, in the order of the form. `own` are words of one part of the hub. */
export function problemsOf({ issues }: z.ZodError, lang: Lang, own: object = {}): Problem[] {
	const firsts = new Map(
		issues.toReversed().map(({ path, message }) => [String(path[0]), message]),
	);
	const words: Record<string, string> = { ...strings(lang).errors.field, ...own };
	return [...firsts].reverse().map(([field, reason]) => ({
		field,
		reason,
		message: words[reason] ?? strings(lang).errors.refusal.not_accepted,
	}));
}

/** A refusal of the database in a person's words. */
export function problemOf(
	{ field, reason, wait = 60, left = 0, ended }: Refusal,
	lang: Lang,
	own: object = {},
): Problem {
	const words = strings(lang).errors.refusal;
	const sentences: Record<string, Sentence> = { ...words, ...own };
	const sentence = Object.hasOwn(sentences, reason) ? sentences[reason]! : words.not_accepted;
	const details = { wait: sayWait(wait, lang), left, day: ended && sayDate(lastDay(ended), lang) };
	return { field, reason, message: typeof sentence === 'string' ? sentence : sentence(details) };
}

function sayWait(seconds: number, lang: Lang) {
	const { minutes, hours } = strings(lang).errors.wait;
	const wait = Math.ceil(seconds / 60);
	return wait <= 90 ? minutes(wait) : hours(Math.ceil(wait / 60));
}

function asJson({ problems, wait, json }: RefusedForm) {
	return { errors: problems, ...(wait && { wait }), ...json };
}

export interface RefusedForm {
	status: number;
	problems: Problem[];
	values: Values;
	wait?: number;
	/** What else to show on the page, and to say to a client that reads JSON. */
	show?: (page: BuiltPage) => void;
	json?: object;
}

interface ErrorDetails {
	headers?: Headers;
	reason?: string;
	text?: string;
}

type Headers = Record<string, string>;
type Sentence = string | ((details: { wait: string; left: number; day?: string }) => string);
