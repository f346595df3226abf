import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import type { ReasonWith } from '#server/database/api.ts';
import { DatabaseAway } from '#server/database/call.ts';
import type { staffOnly } from '#server/database/staff.ts';
import { problemOf, problemsOf, type Reason, type Words } from '#server/http/refuse.ts';
import type { Refused } from '#server/http/refused.ts';
import { readForm, type Values } from '#server/http/request.ts';
import type { Refusal } from '#server/refusal.ts';
import { type StaffStrings, staffStrings } from '#strings/staff.ts';

/**
 * The values that the form of a page sent, if they are valid. Otherwise undefined: either no form was sent, or `locals`
 * has the reason for the refusal, and the page shows the form again with it.
 */
export async function readSent<Form extends z.ZodType>(
	context: Context,
	form: Form,
	arrange: (values: Values) => object = (values) => values,
): Promise<Sent<z.output<Form>> | undefined> {
	if (context.request.method !== 'POST') return undefined;
	const sent = await readForm(context.request);
	if ('status' in sent) {
		stop(context, sent.status);
		return undefined;
	}
	const { values } = sent;
	const read = form.safeParse(arrange(values));
	if (read.success) return { entry: read.data, values };
	show(context, values, (lang) => ({
		status: 422,
		problems: problemsOf(read.error, lang, staffStrings(lang).problems),
	}));
	return undefined;
}

/** Shows the form again with the reason. A person who is signed out or lacks the role gets the page for that instead. */
export function refuse(context: Context, values: Values, refusal: Refusal<StaffReason>): void {
	const { status, reason, wait } = refusal;
	if (reason === 'session_ended' || reason === 'role_missing') {
		stop(context, status);
		return;
	}
	show(context, values, (lang) => {
		const words = staffStrings(lang).refusals satisfies NeededWords;
		return { status, problems: [problemOf({ ...refusal, reason }, lang, words)], wait };
	});
}

/** Shows the page for a status instead of this one. */
export function stop({ locals }: Pick<Context, 'locals'>, status: number): Response {
	locals.problem = status;
	return new Response(null, { status });
}

/** Turns the error of an unreachable database into a refusal. */
export function whenAway(error: unknown): { value?: undefined; refusal: Refusal<'not_saved'> } {
	if (!(error instanceof DatabaseAway)) throw error;
	return { refusal: { status: 503, reason: 'not_saved' } };
}

/** Shows the form again with what is wrong, in the language of the page. */
export function show({ locals }: Context, values: Values, say: (lang: Lang) => Refused) {
	locals.refused = { values, said: { en: say('en'), cy: say('cy') } };
}

/** The parts of the `Astro` of a page that this file uses. */
export type Context = Pick<APIContext, 'request' | 'locals'>;
type StaffReason = Reason | keyof StaffStrings['refusals'] | keyof typeof staffOnly;
/** The reasons that need words: every reason of the staff functions, except those with a page of their own. */
type NeededWords = Record<
	Exclude<ReasonWith<'authenticated', number>, keyof typeof staffOnly>,
	Words
>;
type Sent<Entry> = { entry: Entry; values: Values };
