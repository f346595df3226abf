import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { DeskPetitions, PetitionCase } from '#domain/desk.ts';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { PetitionAct, PetitionState } from '#domain/petition.ts';
import { askForWantedBuild } from '#server/build-hook.ts';
import { deliverMail } from '#server/mail/outbox.ts';
import type { Args } from '#server/database/api.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { type Act, type ActContext, actOn } from './_case.ts';
import { stop } from './_form.ts';

/** A page of the petitions of the desk; or the response that shows the database's refusal. */
export async function deskPetitions(
	context: Context,
	sought: Args<'list_desk_petitions'>,
): Promise<DeskPetitions | Response> {
	const { session } = context.locals;
	const { value, refusal } = await callAsStaff(session!, 'list_desk_petitions', sought);
	return value ?? stop(context, refusal.status);
}

/** The petition of this page. `acts` are those that make sense now. */
export async function petitionHere(context: Context): Promise<PetitionCase | Response> {
	const petition = context.params.slug!;
	const { session } = context.locals;
	const { value, refusal } = await callAsStaff(session!, 'read_desk_petition', { petition });
	if (!value) return stop(context, refusal.status);
	const { debate } = value;
	const isPlanned = debate && !debate.held_on && !debate.cancelled_on;
	return { ...value, acts: value.acts.filter((act) => act !== 'cancel_debate' || isPlanned) };
}

/** Does what the form of this page says, as `actOn` does, and goes on. */
export async function carryOut<Form extends z.ZodType>(
	context: Context,
	found: PetitionCase,
	asked: Act<PetitionAct, Form, Done>,
): Promise<Response | undefined> {
	const { locals, url, redirect } = context;
	const { act } = asked;
	const at = (path: string) => inLang(langOfPath(url.pathname), path);
	const here = at(paths.staffPetition(found.slug));
	const value = await actOn(context, { ...found, here }, asked);
	if (!value || value instanceof Response) return value;
	if (value.is_public) locals.netlify.context.waitUntil(askForWantedBuild());
	// The creator waits for the decision.
	locals.netlify.context.waitUntil(deliverMail());
	const query = `?done=${doneWord(act, value)}`;
	// What was decided leaves the queue, and the list shows what waits next.
	const isDecided =
		value.state === 'ended' || (found.state === 'in_moderation' && value.state !== 'in_moderation');
	const path = isDecided ? `${at(paths.staffPetitions)}${query}&of=${found.slug}` : here + query;
	return redirect(path, 303);
}

/** Which sentence says what was done: of what changes no page for residents, it does not promise a new page. */
function doneWord(act: PetitionAct, { state, is_public }: Done): string {
	if (act === 'correct' && is_public) return 'correct_public';
	if (is_public || (act !== 'restore' && state !== 'hidden')) return act;
	if (act !== 'restore') return 'reject_and_hide';
	return state === 'in_moderation' ? 'restore_to_moderation' : 'restore_to_supporters';
}

type Context = ActContext & Pick<APIContext, 'params'>;
type Done = { state: PetitionState; is_public: boolean };
