import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { DeskPetitions, PetitionCase } from '#domain/desk.ts';
import { type Lang, langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { PetitionAct, PetitionState } from '#domain/petition.ts';
import { askForBuild } from '#server/build-hook.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import type { Args } from '#server/database/api.ts';
import type { Problem } from '#server/http/form-page.ts';
import type { Values } from '#server/http/request.ts';
import { addressWithout } from '#server/staff/kept-form.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { readSent, refuse, show, stop, whenAway } from './_form.ts';

/** A page of the petitions of the desk; or the response that shows the database's refusal. */
export async function deskPetitions(
	context: Context,
	sought: Args<'list_desk_petitions'>,
): Promise<DeskPetitions | Response> {
	const { session } = context.locals;
	const { value, refusal } = await callAsStaff(session!, 'list_desk_petitions', sought);
	return value ?? stop(context, refusal.status);
}

/** The petition of this page. */
export async function petitionHere(context: Context): Promise<PetitionCase | Response> {
	const petition = context.params.slug!;
	const { session } = context.locals;
	const { value, refusal } = await callAsStaff(session!, 'read_desk_petition', { petition });
	return value ?? stop(context, refusal.status);
}

/**
 * Does what the form of this page says, if it was sent and is valid, and goes on. Otherwise the page shows the form, with
 * the petition as it is now: a refusal says why, and what was typed stays.
 */
export async function carryOut<Form extends z.ZodType>(
	context: Context,
	found: PetitionCase,
	{ act, form, check, previews, send }: Act<Form>,
): Promise<Response | undefined> {
	const { locals, request, url, redirect } = context;
	const at = (path: string) => inLang(langOfPath(url.pathname), path);
	const here = paths.staffPetition(found.slug);
	// A refused form comes back at this address, and says why.
	if (request.method !== 'POST') {
		const isPossible = found.acts.includes(act) && (!found.is_taken_by_other || act === 'take');
		return isPossible || locals.refused ? undefined : redirect(at(here), 303);
	}
	const sent = await readSent(context, form);
	if (!sent) return undefined;
	const problems = (lang: Lang) => check?.(sent.entry, lang) ?? [];
	if (problems('en').length > 0) {
		show(context, sent.values, (lang) => ({ status: 422, problems: problems(lang) }));
		return undefined;
	}
	if (previews && sent.values.step !== 'publish') {
		const seen = { status: 200, problems: [] };
		const step = sent.values.step === 'change' ? 'change' : 'preview';
		locals.refused = { values: { ...sent.values, step }, said: { en: seen, cy: seen } };
		return undefined;
	}
	const { value, refusal } = await send(sent.entry, locals.session!).catch(whenAway);
	if (refusal) {
		// The page shows the petition as it is now, so this person has seen that version.
		const isSeen = refusal.reason === 'petition_changed_meanwhile';
		const values = isSeen ? { ...sent.values, version: String(found.version) } : sent.values;
		refuse(context, values, refusal);
		return undefined;
	}
	if (value.is_public) locals.netlify.context.waitUntil(askForBuild());
	// The creator waits for the decision.
	locals.netlify.context.waitUntil(deliverMail());
	const query = `?done=${doneWord(act, value)}`;
	// What was decided leaves the queue, and the list shows what waits next.
	const isDecided = found.state === 'in_moderation' && value.state !== 'in_moderation';
	const path = isDecided
		? `${at(paths.staffPetitions)}${query}&of=${found.slug}`
		: at(here) + query;
	return redirect(path, 303);
}

/** Which sentence says what was done: of what changes no page for residents, it does not promise a new page. */
function doneWord(act: PetitionAct, { state, is_public }: Done): string {
	if (is_public || (act !== 'restore' && state !== 'hidden')) return act;
	if (act !== 'restore') return 'reject_and_hide';
	return state === 'in_moderation' ? 'restore_to_moderation' : 'restore_to_supporters';
}

/**
 * What was typed into the form of this page, if the page is to show how it will look. Like a refused form it stands sealed
 * in the address, so that Back and a reload show it again, and the database keeps nothing that is not published.
 */
export function previewed<Form extends z.ZodType>(
	{ locals, url }: Pick<Context, 'locals' | 'url'>,
	form: Form,
): { entry: z.output<Form>; values: Values; here: string } | undefined {
	const { values = {} } = locals.refused ?? {};
	if (values.step !== 'preview') return undefined;
	const read = form.safeParse(values);
	return read.success ? { entry: read.data, values, here: addressWithout(url) } : undefined;
}

type Context = Parameters<typeof readSent>[0] & Pick<APIContext, 'params' | 'redirect' | 'url'>;
type Session = App.Locals['session'] & object;
type Act<Form extends z.ZodType> = {
	act: PetitionAct;
	form: Form;
	/** What is wrong with a valid form all the same. */
	check?: (entry: z.output<Form>, lang: Lang) => Problem[];
	/** Shows how it will look before it is done. */
	previews?: true;
	/** Calls the function of the database for the act. */
	send: (entry: z.output<Form>, session: Session) => Promise<Outcome>;
};
type Done = { state: PetitionState; is_public: boolean };
type Outcome =
	| { value: Done; refusal?: undefined }
	| { value?: undefined; refusal: Parameters<typeof refuse>[2] };
