import type { Lang } from '#domain/language.ts';
import { withoutLang } from '#domain/paths.ts';
import { isFromOutside } from '#domain/sender.ts';
import { problemOf } from '../http/refuse.ts';
import type { Refused } from '../http/refused.ts';
import { historyOf, type Values } from '../http/request.ts';
import { seal, unseal } from '../http/seal.ts';

/**
 * The address of a page with its refused form sealed in it, so that the button Back and a reload show it again. Undefined
 * where that cannot be: then the answer itself says it.
 */
export function addressWith(kept: KeptForm, request: Request, turn?: string): string | undefined {
	if (request.method !== 'POST' || historyOf(request) !== 'address') return undefined;
	const url = new URL(request.url);
	const sealed = seal(kept, placeOf(url, turn));
	if (!sealed) return undefined;
	url.searchParams.set(NAME, sealed);
	return url.pathname + url.search;
}

/** The refused form that is sealed in an address; without what was typed when it may no longer be seen. */
export function formIn(request: Request, turn?: string): KeptForm | undefined {
	const url = new URL(request.url);
	const found = unseal<KeptForm>(url.searchParams.get(NAME) ?? '', placeOf(url, turn));
	return found && (found.isOver || isFromOutside(request) ? gone() : found.value);
}

/** The address that the form of a page goes to. */
export function addressWithout(url: URL): string {
	const own = new URL(url);
	own.searchParams.delete(NAME);
	return own.pathname + own.search;
}

function gone(): KeptForm {
	const refusal = { status: 410, reason: 'form_gone' } as const;
	const say = (lang: Lang): Refused => ({ status: 410, problems: [problemOf(refusal, lang)] });
	return { said: { en: say('en'), cy: say('cy') } };
}

/** A form of one page is opened on no other, and the form for a person who is helped only while it is their turn. */
function placeOf({ pathname }: URL, turn = '') {
	return `${withoutLang(pathname)} ${turn}`;
}

const NAME = 'refused';

/** What was typed, and why it was refused. */
export type KeptForm = { values?: Values; said: Record<Lang, Refused> };
