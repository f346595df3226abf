import type { APIContext } from 'astro';
import { z } from 'zod';
import { langOfPath } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { problemsOf } from '#server/http/refuse.ts';
import type { Values } from '#server/http/request.ts';
import { staffStrings } from '#strings/staff.ts';
import { readSent, refuse, show, whenAway } from './_form.ts';

/**
 * Does what a page with a list says: the buttons of the list are named `remove` and say what is to go; everything else that
 * is sent is the form for one more. Goes on to the list, or leaves the reason of a refusal for the page.
 */
export async function changeList<Form extends z.ZodType>(
	context: Context,
	{ form, path, field, add, remove }: List<Form>,
): Promise<Response | undefined> {
	const sent = await readSent(context, anything);
	if (!sent) return undefined;
	const { values } = sent;
	const goOn = (done: string) =>
		context.redirect(`${inLang(langOfPath(context.url.pathname), path)}?done=${done}`, 303);
	if (values.remove !== undefined) {
		const { refusal } = await remove(values.remove).catch(whenAway);
		if (!refusal) return goOn('removed');
		refuse(context, {}, refusal);
		return undefined;
	}
	const read = readEntry(context, form, values);
	if (!read) return undefined;
	const { refusal } = await add(read.entry).catch(whenAway);
	if (!refusal) return goOn('added');
	refuse(context, values, { ...refusal, field });
	return undefined;
}

/** One of several forms of a page, if it is valid. Otherwise `locals` has the reason. */
export function readEntry<Form extends z.ZodType>(context: Context, form: Form, values: Values) {
	const read = form.safeParse(values);
	if (read.success) return { entry: read.data };
	show(context, values, (lang) => ({
		status: 422,
		problems: problemsOf(read.error, lang, staffStrings(lang).problems),
	}));
	return undefined;
}

/** What a page says after something was done. */
export function saidAfter({ url }: Pick<APIContext, 'url'>): string | undefined {
	const words: Record<string, string> = staffStrings(langOfPath(url.pathname)).settings.done;
	const done = url.searchParams.get('done') ?? '';
	return Object.hasOwn(words, done) ? words[done] : undefined;
}

/** The values of a form that is not read yet, for a page with several forms. */
export const anything = z.looseObject({});

type Context = Parameters<typeof readSent>[0] & Pick<APIContext, 'redirect' | 'url'>;
type Answer = Promise<{ refusal?: Parameters<typeof refuse>[2] }>;
type List<Form extends z.ZodType> = {
	form: Form;
	/** The address of the list. */
	path: string;
	/** The field that a refusal of the database is about. */
	field: string;
	add: (entry: z.output<Form>) => Answer;
	remove: (what: string) => Answer;
};
