import type { Lang } from '#domain/language.ts';
import { withoutLang } from '#domain/paths.ts';
import { isFromOutside } from '#domain/sender.ts';
import { formGone } from '../http/refuse.ts';
import type { Refused } from '../http/refused.ts';
import { historyOf, type Values } from '../http/request.ts';
import { seal, unseal } from '../http/seal.ts';

/**
 * The address of a page with its refused form sealed in it, so that the button Back and a reload show it again. Undefined
 * where that cannot be: then the answer itself says it.
 */
export function addressWith(kept: KeptForm, request: Request, owner: string): string | undefined {
	if (request.method !== 'POST' || historyOf(request) !== 'address') return undefined;
	const url = new URL(request.url);
	const sealed = seal(kept, placeOf(url, owner));
	if (!sealed) return undefined;
	url.searchParams.set(NAME, sealed);
	return url.pathname + url.search;
}

/** The refused form that is sealed in an address; without what was typed when it may no longer be seen. */
export function formIn(request: Request, owner: string): KeptForm | undefined {
	const url = new URL(request.url);
	const found = unseal<KeptForm>(url.searchParams.get(NAME) ?? '', placeOf(url, owner));
	return found && (found.isOver || isFromOutside(request) ? gone() : found.value);
}

/** The address that the form of a page goes to. */
export function addressWithout(url: URL): string {
	const own = new URL(url);
	own.searchParams.delete(NAME);
	return own.pathname + own.search;
}

function gone(): KeptForm {
	return { said: { en: formGone('en'), cy: formGone('cy') } };
}

/** A form of one page is opened on no other, and by nobody but its owner. */
function placeOf({ pathname }: URL, owner: string) {
	return `${withoutLang(pathname)} ${owner}`;
}

const NAME = 'refused';

/** What was typed, and why it was refused. */
export type KeptForm = { values?: Values; said: Record<Lang, Refused> };
