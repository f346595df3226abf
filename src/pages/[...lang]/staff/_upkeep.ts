import type { APIContext } from 'astro';
import type { z } from 'zod';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Upkeep } from '#domain/upkeep.ts';
import { askForWantedBuild } from '#server/build-hook.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { readSent, refuse, stop, whenAway } from './_form.ts';

/** Does what the form of this page says, if it was sent and is valid, and goes back to the room. */
export async function decide<Form extends z.ZodType>(
	context: Context,
	what: 'pause' | 'resume' | 'keep' | 'keep_no_longer' | 'read_drifts',
	form: Form,
	send: (entry: z.output<Form>, session: Session) => Promise<Outcome>,
): Promise<Response | undefined> {
	const { locals, url, redirect } = context;
	const sent = await readSent(context, form);
	if (!sent) return undefined;
	const { refusal } = await send(sent.entry, locals.session!).catch(whenAway);
	if (refusal) {
		const field = refusal.reason === 'keep_until_past' ? 'until' : undefined;
		refuse(context, sent.values, { ...refusal, field });
		return undefined;
	}
	// Pages of petitions show the notice of a pause.
	if (what === 'pause' || what === 'resume') locals.netlify.context.waitUntil(askForWantedBuild());
	return redirect(`${inLang(langOfPath(url.pathname), paths.staffUpkeep)}?done=${what}`, 303);
}

/** The petition of this page, if it is over; otherwise the page that says that there is none. */
export async function petitionOver(
	context: Context,
): Promise<Upkeep['over'][0] | Upkeep['kept'][0] | Response> {
	const { value, refusal } = await callAsStaff(context.locals.session!, 'read_upkeep', {});
	if (refusal) return stop(context, refusal.status);
	const all = [...value.over, ...value.kept];
	return all.find(({ slug }) => slug === context.params.slug) ?? stop(context, 404);
}

type Context = Parameters<typeof readSent>[0] & Pick<APIContext, 'params' | 'redirect' | 'url'>;
type Session = App.Locals['session'] & object;
type Outcome = { value?: object; refusal?: Parameters<typeof refuse>[2] };
