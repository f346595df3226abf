import type { Context } from '@netlify/functions';
import type { z } from 'zod';
import { DatabaseAway } from '../database/call.ts';
import { errorFacts, log } from '../log.ts';
import { deliverMail } from '../mail/outbox.ts';
import type { Refusal } from '../refusal.ts';
import {
	errorPage,
	problemOf,
	problemsOf,
	type Reason,
	refusalPage,
	type RefusedForm,
	refuseForm,
} from './refuse.ts';
import { readForm, readVisit, type Values, type Visit } from './request.ts';
import { goOn } from './respond.ts';

/**
 * A door for one form: parse, one database call, respond. Every refusal shows the form again with what was typed.
 * There is no `rateLimit` in the functions' config: Netlify would cut people off without a word, where the database
 * limits the same and can say how long to wait.
 */
export function formDoor<Form extends z.ZodType>(name: string, options: FormDoor<Form>) {
	return door(name, { methods: 'POST' }, async (visit, request, context) => {
		const sent = await readForm(request);
		if ('status' in sent) return errorPage(visit, sent.status);
		const values = options.adjust?.(sent.values, visit) ?? sent.values;
		const refuse = (refused: Omit<RefusedForm, 'values'>) =>
			refuseForm(visit, { values, ...refused });
		const ask = async (question: Question) =>
			(await refuse({ status: 422, ...question })) ?? errorPage(visit, 404);

		const read = options.form.safeParse(values);
		if (!read.success) return ask({ problems: problemsOf(read.error, visit.lang) });
		const question = options.ask?.(read.data, values, visit);
		if (question) return ask(question);

		const answer = await options.act(read.data, visit).catch(whenAway);
		if (typeof answer === 'string') {
			context.waitUntil(deliverMail());
			return goOn(visit, answer);
		}
		const { status, reason, wait } = answer;
		log('refused', { door: name, status, reason });
		if (reason === 'petition_unknown') return refusalPage(visit, answer);
		const form = await refuse({ status, wait, problems: [problemOf(answer, visit.lang)] });
		return form ?? (status === 422 ? errorPage(visit, 404) : refusalPage(visit, answer));
	});
}

/**
 * What every door does: turns other methods away, reads where the visitor stands, and turns surprises into a page and a
 * line in the log. A door that takes POST only belongs to a page, so its address allows GET and HEAD too.
 */
export function door(name: string, { methods, json }: Manner, open: Open) {
	return async (request: Request, context: Context): Promise<Response> => {
		const read = readVisit(request, context);
		const visit = json ? { ...read, json } : read;
		try {
			if (!methods.split(', ').includes(request.method))
				return await errorPage(visit, 405, { Allow: methods === 'POST' ? ALL : methods });
			return await open(visit, request, context);
		} catch (error) {
			log('failed', { door: name, ...errorFacts(error) });
			return errorPage(visit, error instanceof DatabaseAway ? 503 : 500);
		}
	};
}

const ALL = 'GET, HEAD, POST';

function whenAway(error: unknown): Refusal<'not_saved'> {
	if (!(error instanceof DatabaseAway)) throw error;
	return { status: 503, reason: 'not_saved', wait: 60 };
}

type FormDoor<Form extends z.ZodType> = {
	form: Form;
	/** Changes what was sent before it is read: for buttons that fill in a field. */
	adjust?: (values: Values, visit: Visit) => Values;
	/** Something to ask before going on, shown like a problem. */
	ask?: (entry: z.output<Form>, values: Values, visit: Visit) => Question | undefined;
	/** The one database call: where to go on, as a path with its language, or why not. */
	act: (entry: z.output<Form>, visit: Visit) => Promise<string | Refusal<Reason>>;
};

export type Question = Omit<RefusedForm, 'values' | 'status'>;
type Manner = {
	methods: 'GET, HEAD' | 'POST' | 'GET, HEAD, POST';
	/** It is for programs, so it answers in JSON whatever the client accepts. */
	json?: true;
};
type Open = (visit: Visit, request: Request, context: Context) => Promise<Response>;
