import { isFromOutside } from '#domain/sender.ts';
import { reveal } from '../http/form-page.ts';
import type { BuiltPage } from '../http/page.ts';
import { seal, unseal } from '../http/seal.ts';

/** The address of the page after a form that calls for a mail. It has, sealed, where the mail went, and of which request it is. */
export function afterMail(path: string, email: string, request?: string): string {
	return addressOf(path, request, seal({ email }, PLACE));
}

/** The same when the mail was sent again, from an address that says where it went: it is known no longer for that. */
export function afterMailAgain(path: string, { searchParams }: URL, request: string): string {
	return addressOf(path, request, searchParams.get(NAME));
}

/**
 * Where a mail went, as the address of a page says: in full for ten minutes, then so that only its owner knows it. Undefined
 * for who opens the address from outside, such as the next person at a shared computer from the history.
 */
export function sentTo({ searchParams }: URL, request: Pick<Request, 'headers'>) {
	const found = unseal<{ email: string }>(searchParams.get(NAME) ?? '', PLACE);
	if (!found || isFromOutside(request)) return undefined;
	const { email } = found.value;
	return found.isOver ? mask(email) : email;
}

export function showSentTo(page: BuiltPage, url: URL, request: Pick<Request, 'headers'>) {
	const email = sentTo(url, request);
	if (!email) return;
	page.fill('sent-address', email);
	reveal(page, 'sent-to');
}

/** `j…@example.org`. */
function mask(email: string): string {
	const [first] = email;
	return `${first}…${email.slice(email.lastIndexOf('@'))}`;
}

function addressOf(path: string, request?: string, sealed?: string | null) {
	const query = new URLSearchParams({
		...(request && { c: request }),
		...(sealed && { [NAME]: sealed }),
	});
	return query.size ? `${path}?${query}` : path;
}

const NAME = 'to';
const PLACE = 'sent to';
