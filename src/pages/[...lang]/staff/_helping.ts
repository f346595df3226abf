import type { APIContext } from 'astro';
import type { z } from 'zod';
import type { Helped, Helping } from '#domain/helping.ts';
import { langOfPath } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Values } from '#server/http/request.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { showsFirst } from './_case.ts';
import { readSent, refuse, stop, whenAway } from './_form.ts';

/**
 * How the person who is signed in is helping now; or the way to the page where helping begins. What was typed for another person is not
 * shown.
 */
export function helpingHere(context: Context): Helping | Response {
	const { session, typed } = context.locals;
	const helping = session?.staff.helping;
	const isOfOther = typed?.turn !== undefined && typed.turn !== helping?.turn;
	if (helping && !isOfOther) return helping;
	context.locals.refused = undefined;
	return toRoom(context, typed || isPost(context) ? 'gone' : undefined);
}

/** What was done for the person whose turn it is. */
export async function helpedHere(
	context: Context,
	{ turn }: Helping,
): Promise<Helped[] | Response> {
	const { value, refusal } = await callAsStaff(context.locals.session!, 'list_helped', { turn });
	return value ?? stop(context, refusal.status);
}

/**
 * Does what the form of this page says for the person whose turn it is, and goes on to the slip, or to where `next` says. A form that was
 * for another person is not even shown again, because what is in it is theirs.
 */
export async function carryOutFor<Form extends z.ZodType>(
	context: Context,
	{ turn }: Helping,
	form: Form,
	send: (entry: z.output<Form>, session: Session) => Promise<Outcome>,
	{ previews, next = inLang(langHere(context), paths.staffSlip) }: Way = {},
): Promise<Response | undefined> {
	let isOfOther = false;
	const sent = await readSent(context, form, (values: Values) => {
		isOfOther = values.turn !== turn;
		return values;
	});
	if (isOfOther) {
		context.locals.refused = undefined;
		return toRoom(context, 'gone');
	}
	if (!sent || (previews && showsFirst(context, sent.values))) return undefined;
	const { refusal } = await send(sent.entry, context.locals.session!).catch(whenAway);
	if (!refusal) return context.redirect(next, 303);
	if (refusal.reason === 'helping_ended') return toRoom(context, 'gone');
	refuse(context, sent.values, refusal);
	return undefined;
}

/** The way to the room, which says what happened. Nothing that the browser still has of the pages before can be shown. */
export function toRoom(context: Context, done?: 'next' | 'end' | 'gone'): Response {
	const path = inLang(langHere(context), paths.staffHelping);
	const response = context.redirect(done ? `${path}?done=${done}` : path, 303);
	if (done) response.headers.set('Clear-Site-Data', '"cache"');
	return response;
}

function isPost({ request }: Context) {
	return request.method === 'POST';
}

function langHere({ url }: Context) {
	return langOfPath(url.pathname);
}

type Context = Pick<APIContext, 'request' | 'locals' | 'redirect' | 'url'>;
type Session = App.Locals['session'] & object;
type Way = {
	/** Shows how it will look before it is done. */
	previews?: true;
	next?: string;
};
type Outcome =
	| { value: object; refusal?: undefined }
	| { value?: undefined; refusal: Parameters<typeof refuse>[2] };
