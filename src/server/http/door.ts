import type { Context } from '@netlify/functions';
import type { z } from 'zod';
import { DatabaseAway, type Refusal } from '../database/call.ts';
import { errorFacts, log } from '../log.ts';
import { deliverMail } from '../mail/outbox.ts';
import { errorPage, problemOf, problemsOf, refuseForm, type RefusedForm } from './refuse.ts';
import { readForm, readVisit, type Values, type Visit } from './request.ts';
import { goOn } from './respond.ts';

/**
 * A door for one form: parse, one database call, respond. Every refusal shows the form again with what was typed.
 * There is no `rateLimit` in the functions' config: Netlify would cut people off without a word, where the database
 * limits the same and can say how long to wait.
 */
export function formDoor<Form extends z.ZodType>(name: string, options: FormDoor<Form>) {
	return door(name, async (visit, request, context) => {
		if (request.method !== 'POST')
			return errorPage(visit, 405, { headers: { Allow: 'GET, HEAD, POST' } });
		const sent = await readForm(request);
		if ('status' in sent) return errorPage(visit, sent.status);
		const values = options.adjust?.(sent.values, visit) ?? sent.values;
		const refuse = (refused: Omit<RefusedForm, 'values'>) =>
			refuseForm(visit, { values, ...refused });

		const read = options.form.safeParse(values);
		if (!read.success) return refuse({ status: 422, problems: problemsOf(read.error, visit.lang) });
		const question = options.ask?.(read.data, values, visit);
		if (question) return refuse({ status: 422, ...question });

		const answer = await options.act(read.data, visit).catch(whenAway);
		if (typeof answer === 'string') {
			context.waitUntil(deliverMail());
			return goOn(visit, answer);
		}
		const { status, reason, wait } = answer;
		log('refused', { door: name, status, reason });
		if (reason === 'petition_unknown') return errorPage(visit, status, { reason });
		return refuse({ status, wait, problems: [problemOf(answer, visit.lang)] });
	});
}

/** What every door does: reads where the visitor stands, and turns surprises into a page and a line in the log. */
export function door(name: string, open: Open) {
	return async (request: Request, context: Context): Promise<Response> => {
		const visit = readVisit(request, context);
		try {
			return await open(visit, request, context);
		} catch (error) {
			log('failed', { door: name, ...errorFacts(error) });
			return errorPage(visit, error instanceof DatabaseAway ? 503 : 500);
		}
	};
}

function whenAway(error: unknown): Refusal {
	if (!(error instanceof DatabaseAway)) throw error;
	return { status: 503, reason: 'not_saved', wait: 60 };
}

interface FormDoor<Form extends z.ZodType> {
	form: Form;
	/** Changes what was sent before it is read: for buttons that fill in a field. */
	adjust?: (values: Values, visit: Visit) => Values;
	/** Something to ask before going on, shown like a problem. */
	ask?: (entry: z.output<Form>, values: Values, visit: Visit) => Question | undefined;
	/** The one database call: where to go on, as a path with its language, or why not. */
	act: (entry: z.output<Form>, visit: Visit) => Promise<string | Refusal>;
}

export type Question = Omit<RefusedForm, 'values' | 'status'>;
type Open = (visit: Visit, request: Request, context: Context) => Promise<Response>;
