import { langAsked } from '../http/other-language.ts';
import { readForm, type Values } from '../http/request.ts';
import { addressWithout } from './kept-form.ts';

/**
 * A form of the desk that its language switch sent: the same page as it is opened, and what was typed. No page sees that
 * a form was sent, so none does what it says. A preview (`shown`) is shown again. Undefined for every other request.
 */
export async function switchedForm(request: Request): Promise<Switched | undefined> {
	if (request.method !== 'POST' || !isOfText(request)) return undefined;
	const sent = await readForm(request.clone());
	if ('status' in sent || !langAsked(sent.values)) return undefined;
	const { show, shown, ...values } = sent.values;
	const typed = shown ? { ...values, step: shown } : values;
	const { url, headers } = request;
	const address = new URL(addressWithout(new URL(url)), url);
	return { typed, opened: new Request(address, { headers }) };
}

/** A file cannot be put back into a form, so its form has no such switch. */
function isOfText({ headers }: Request) {
	return headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
}

type Switched = { typed: Values; opened: Request };
