import type { Context } from '@netlify/functions';
import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import { isForeign, mayBeOurs } from '#domain/sender.ts';
import { DatabaseAway } from '../database/call.ts';
import { errorFacts, log } from '../log.ts';
import { deliverMail } from '../mail/outbox.ts';
import type { Refusal } from '../refusal.ts';
import { langAsked, showInLanguage } from './other-language.ts';
import {
	errorPage,
	type OwnPage,
	problemOf,
	problemsOf,
	type Reason,
	refusalPage,
	refuseForm,
} from './refuse.ts';
import type { Refused } from './refused.ts';
import { readForm, readVisit, type Values, type Visit } from './request.ts';
import { goOn } from './respond.ts';

/**
 * A door for one form: parse, one database call, respond. Every refusal shows the form again with what was typed.
 * There is no `rateLimit` in the functions' config: Netlify would cut people off without a word, where the database
 * limits the same and can say how long to wait.
 */
export function formDoor<Form extends z.ZodType>(name: string, options: FormDoor<Form>) {
	const read = async (visit: Visit, request: Request) => {
		const sent = await readForm(request);
		if ('status' in sent) return errorPage(visit, sent.status, {}, options.unread);
		return options.adjust?.(sent.values, visit) ?? sent.values;
	};
	const saying = (values: Values, say: (lang: Lang) => Refused) => (lang: Lang) => {
		const refused = say(lang);
		const more = options.more?.(values, lang);
		if (!more) return refused;
		return {
			...refused,
			show: [...(refused.show ?? []), ...more.show],
			json: { ...refused.json, ...more.json },
		};
	};
	const turnAway = async (visit: Visit, request: Request) => {
		const foreign = { status: 403, reason: 'foreign' } as const;
		if (!mayBeOurs(request)) return refusalPage(visit, foreign);
		const values = await read(visit, request);
		if (values instanceof Response) return values;
		return (
			(await refuseForm(
				visit,
				values,
				saying(values, (lang) => ({
					status: 403,
					problems: [problemOf({ ...foreign, reason: 'foreign_perhaps' }, lang)],
				})),
				options,
			)) ?? refusalPage(visit, foreign)
		);
	};
	return door(
		name,
		{ methods: 'POST', turnAway, hides: options.hides },
		async (visit, request, context) => {
			const values = await read(visit, request);
			if (values instanceof Response) return values;
			const refuse = (say: (lang: Lang) => Refused) =>
				refuseForm(visit, values, saying(values, say), options);
			const ask = async (say: (lang: Lang) => Question & { status?: number }) =>
				(await refuse((lang) => ({ status: 422, ...say(lang) }))) ?? errorPage(visit, 404);

			const lang = langAsked(values);
			if (lang) return showInLanguage(visit, lang, values, options);

			const entry = options.form.safeParse(values);
			if (!entry.success) return ask((lang) => ({ problems: problemsOf(entry.error, lang) }));
			const question = (lang: Lang) => options.ask?.(entry.data, values, { ...visit, lang });
			if (question(visit.lang)) return ask((lang) => question(lang)!);

			const first = await options.first?.(entry.data, values, visit);
			if (first === 'form') return ask(() => ({ status: 200, problems: [] }));
			if (first) return first;

			const answer = await options.act(entry.data, visit).catch(whenAway);
			if (typeof answer === 'string') {
				context.waitUntil(deliverMail());
				return goOn(visit, answer);
			}
			const { status, reason, wait } = answer;
			log('refused', { door: name, status, reason });
			if (/^petition_(unknown|removed)$/.test(reason)) return refusalPage(visit, answer);
			const form = await refuse((lang) => ({ status, wait, problems: [problemOf(answer, lang)] }));
			return form ?? (status === 422 ? errorPage(visit, 404) : refusalPage(visit, answer));
		},
	);
}

/**
 * What every door does: turns other methods and forms of other sites away, reads where the visitor stands, and turns
 * surprises into a page and a line in the log. A door that takes POST only belongs to a page, so its address allows GET
 * and HEAD too; that of a program has no page.
 */
export function door(name: string, manner: Manner, open: Open) {
	const { methods, json, hides, takesForeign, turnAway = refuseForeign } = manner;
	return async (request: Request, context: Context): Promise<Response> => {
		const read = readVisit(request, context);
		const visit = json ? { ...read, json } : read;
		try {
			if (!methods.split(', ').includes(request.method))
				return await errorPage(visit, 405, {
					Allow: methods === 'POST' && !json ? ALL : methods,
				});
			if (request.method === 'POST' && !takesForeign && isForeign(request, hides)) {
				log('refused', { door: name, status: 403, reason: 'foreign' });
				return await turnAway(visit, request);
			}
			return await open(visit, request, context);
		} catch (error) {
			log('failed', { door: name, ...errorFacts(error) });
			return errorPage(visit, error instanceof DatabaseAway ? 503 : 500);
		}
	};
}

function refuseForeign(visit: Visit) {
	return refusalPage(visit, { status: 403, reason: 'foreign' });
}

const ALL = 'GET, HEAD, POST';

/** A database that is away is a refusal with what to do. */
export function whenAway(error: unknown): Refusal<'not_saved'> {
	if (!(error instanceof DatabaseAway)) throw error;
	return { status: 503, reason: 'not_saved', wait: 60 };
}

type FormDoor<Form extends z.ZodType> = {
	form: Form;
	/** Makes its page, where that is no file: its address is of one petition that no build knows. */
	page?: OwnPage;
	/** Its page hides its address, as in `Manner`. */
	hides?: true;
	/** Changes what was sent before it is read: for buttons that fill in a field. */
	adjust?: (values: Values, visit: Visit) => Values;
	/** What a refusal says besides, whatever it is about, because of what was typed. */
	more?: (values: Values, lang: Lang) => Required<Pick<Refused, 'show' | 'json'>> | undefined;
	/** What the page says besides where nobody could read what was typed. */
	unread?: (lang: Lang) => string[];
	/** Something to ask before going on, shown like a problem. */
	ask?: (entry: z.output<Form>, values: Values, visit: Visit) => Question | undefined;
	/** Something to see before going on, or `form`: the form again, with what was typed, to be changed. */
	first?: (
		entry: z.output<Form>,
		values: Values,
		visit: Visit,
	) => Promise<Response | 'form' | undefined>;
	/** The one database call: where to go on, as a path with its language, or why not. */
	act: (entry: z.output<Form>, visit: Visit) => Promise<string | Refusal<Reason>>;
};

export type Question = Omit<Refused, 'status'>;
type Manner = {
	methods: 'GET, HEAD' | 'POST' | 'GET, HEAD, POST';
	/** It is for programs, so it answers in JSON whatever the client accepts. */
	json?: true;
	/** Its own page hides its address, which is a secret, so older browsers do not say where its form comes from. */
	hides?: true;
	/**
	 * Another site may send its form too, because all that it can do is what nobody can be harmed by: mail providers stop
	 * mail at an address that only the mail has (RFC 8058).
	 */
	takesForeign?: true;
	/** Answers a form that another site may have sent. */
	turnAway?: (visit: Visit, request: Request) => Promise<Response>;
};
type Open = (visit: Visit, request: Request, context: Context) => Promise<Response>;
