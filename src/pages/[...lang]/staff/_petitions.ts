import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { DeskPetitions, PetitionCase } from '#domain/desk.ts';
import { type Lang, langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { PetitionAct, PetitionState } from '#domain/petition.ts';
import { askForBuild } from '#server/build-hook.ts';
import type { Args } from '#server/database/api.ts';
import type { Problem } from '#server/http/form-page.ts';
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
	{ act, form, check, send }: Act<Form>,
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
	const { value, refusal } = await send(sent.entry, locals.session!).catch(whenAway);
	if (refusal) {
		// The page shows the petition as it is now, so this person has seen that version.
		const isSeen = refusal.reason === 'petition_changed_meanwhile';
		const values = isSeen ? { ...sent.values, version: String(found.version) } : sent.values;
		refuse(context, values, refusal);
		return undefined;
	}
	if (value.is_public) locals.netlify.context.waitUntil(askForBuild());
	const done = value.is_public ? act : act === 'restore' ? 'restore_to_moderation' : act;
	const isHidden = act === 'reject' && value.state === 'hidden';
	const query = `?done=${isHidden ? 'reject_and_hide' : done}`;
	// What was decided leaves the queue, and the list shows what waits next.
	const isDecided = found.state === 'in_moderation' && value.state !== 'in_moderation';
	const path = isDecided
		? `${at(paths.staffPetitions)}${query}&of=${found.slug}`
		: at(here) + query;
	return redirect(path, 303);
}

type Context = Parameters<typeof readSent>[0] & Pick<APIContext, 'params' | 'redirect' | 'url'>;
type Session = App.Locals['session'] & object;
type Act<Form extends z.ZodType> = {
	act: PetitionAct;
	form: Form;
	/** What is wrong with a valid form all the same. */
	check?: (entry: z.output<Form>, lang: Lang) => Problem[];
	/** Calls the function of the database for the act. */
	send: (entry: z.output<Form>, session: Session) => Promise<Outcome>;
};
type Outcome =
	| { value: { state: PetitionState; is_public: boolean }; refusal?: undefined }
	| { value?: undefined; refusal: Parameters<typeof refuse>[2] };
