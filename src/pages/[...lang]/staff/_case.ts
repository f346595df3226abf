import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { Lang } from '#domain/language.ts';
import type { Problem } from '#server/http/form-page.ts';
import { readForm, type Values } from '#server/http/request.ts';
import { addressWithout } from '#server/staff/kept-form.ts';
import { readSent, refuse, show, whenAway } from './_form.ts';

/**
 * Does what the form of this page says, if it was sent and is valid, and answers the outcome. Otherwise the page shows the
 * form, with the case as it is now: a refusal says why, and what was typed stays. An act that is not possible leads back to
 * the page of the case (`here`).
 */
export async function actOn<Name extends string, Form extends z.ZodType, Done extends object>(
	context: ActContext,
	found: Case & { here: string },
	{ act, form, check, previews, fields = {}, send }: Act<Name, Form, Done>,
): Promise<Done | Response | undefined> {
	const { locals, request, redirect } = context;
	// A refused form comes back at this address, and says why.
	if (request.method !== 'POST') {
		const isPossible = found.acts.includes(act) && (!found.is_taken_by_other || isFree(act));
		return isPossible || locals.refused ? undefined : redirect(found.here, 303);
	}
	const sent = await readSent(context, form);
	if (!sent) return undefined;
	const problems = (lang: Lang) => check?.(sent.entry, lang) ?? [];
	if (problems('en').length > 0) {
		show(context, sent.values, (lang) => ({ status: 422, problems: problems(lang) }));
		return undefined;
	}
	if (previews && showsFirst(context, sent.values)) return undefined;
	const { value, refusal } = await send(sent.entry, locals.session!).catch(whenAway);
	if (!refusal) return value;
	// The page shows the case as it is now, so this person has seen that version.
	const isSeen = refusal.reason.endsWith('_changed_meanwhile');
	const values = isSeen ? { ...sent.values, version: String(found.version) } : sent.values;
	refuse(context, values, { field: fields[refusal.reason], ...refusal });
	return undefined;
}

/**
 * Whether the button that sent a valid form asks for something else than to do it: to see how it will look, or to change it
 * after that. Then the page shows this.
 */
export function showsFirst({ locals }: Pick<ActContext, 'locals'>, values: Values): boolean {
	if (values.step === 'publish') return false;
	const seen = { status: 200, problems: [] };
	const step = values.step === 'change' ? 'change' : 'preview';
	locals.refused = { values: { ...values, step }, said: { en: seen, cy: seen } };
	return true;
}

/**
 * Puts words into the form of this page, if its button with the step `fill` was pressed: `fill` gets what was typed, and
 * answers what the form has then. Otherwise nothing happens.
 */
export async function fillForm(
	{ locals, request }: Pick<ActContext, 'locals' | 'request'>,
	fill: (values: Values) => Values,
): Promise<boolean> {
	if (request.method !== 'POST') return false;
	const sent = await readForm(request.clone());
	if ('status' in sent || sent.values.step !== 'fill') return false;
	const seen = { status: 200, problems: [] };
	locals.refused = {
		values: { ...fill(sent.values), step: 'change' },
		said: { en: seen, cy: seen },
	};
	return true;
}

/**
 * What was typed into the form of this page, if the page is to show how it will look. Like a refused form it stands sealed
 * in the address, so that Back and a reload show it again, and the database keeps nothing that is not published.
 */
export function previewed<Form extends z.ZodType>(
	{ locals, url }: Pick<ActContext, 'locals' | 'url'>,
	form: Form,
): { entry: z.output<Form>; values: Values; here: string } | undefined {
	const { values = {} } = locals.refused ?? {};
	if (values.step !== 'preview') return undefined;
	const read = form.safeParse(values);
	return read.success ? { entry: read.data, values, here: addressWithout(url) } : undefined;
}

/** Whether an act is possible while another person has taken the case. */
export function isFree(act: string): boolean {
	return act === 'take' || act === 'withdraw_for' || act === 'move_creator_of';
}

export type ActContext = Parameters<typeof readSent>[0] & Pick<APIContext, 'redirect' | 'url'>;
export type Act<Name extends string, Form extends z.ZodType, Done> = {
	act: Name;
	form: Form;
	/** What is wrong with a valid form all the same. */
	check?: (entry: z.output<Form>, lang: Lang) => Problem[];
	/** Shows how it will look before it is done. */
	previews?: true;
	/** The fields that reasons of the database belong to. */
	fields?: Record<string, string>;
	/** Calls the function of the database for the act. */
	send: (entry: z.output<Form>, session: App.Locals['session'] & object) => Promise<Outcome<Done>>;
};
/** What the page shows: who may do what with it, and its version. */
type Case = { acts: readonly string[]; version: number; is_taken_by_other: boolean };
type Outcome<Done> =
	| { value: Done; refusal?: undefined }
	| { value?: undefined; refusal: Parameters<typeof refuse>[2] };
