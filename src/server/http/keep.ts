import type { Lang } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import type { Refused, Said } from './refused.ts';
import type { Values, Visit } from './request.ts';
import { goOn } from './respond.ts';
import { seal, unseal } from './seal.ts';

/**
 * Sends a browser on to an address of its own for why a form was refused, so that its button Back and a reload show it
 * again. Undefined where that cannot be: then the answer itself says it.
 */
export function keep(visit: Visit, why: Why): Response | undefined {
	if (visit.history !== 'address') return undefined;
	const from = visit.path + visit.url.search;
	const sealed = seal({ from, ...why }, PLACE);
	return sealed ? goOn(visit, inLang(visit.lang, paths.refused(sealed))) : undefined;
}

/** What `keep` has sealed; undefined when it is not ours. */
export function kept(sealed: string) {
	return unseal<Why & { from: string }>(sealed, PLACE);
}

/** The same for a page that a function fills: its own address keeps why its form was refused, beside what it says already. */
export function keepHere(visit: Visit, why: WhyForm): Response | undefined {
	if (visit.history !== 'address') return undefined;
	const sealed = seal(why, placeOf(visit));
	if (!sealed) return undefined;
	const { pathname, searchParams } = ownAddress(visit);
	searchParams.set(NAME, sealed);
	return goOn(visit, `${pathname}?${searchParams}`);
}

/** The address of such a page without what is sealed in it: where its form goes. */
export function ownAddress({ url }: Visit): URL {
	const address = new URL(url);
	address.searchParams.delete(NAME);
	return address;
}

/** What `keepHere` has sealed; undefined when there is nothing of ours. */
export function keptHere(visit: Visit) {
	return unseal<WhyForm>(visit.url.searchParams.get(NAME) ?? '', placeOf(visit));
}

const PLACE = 'form';
const NAME = 'refused';

function placeOf({ path }: Visit) {
	return `form at ${path}`;
}

type WhyForm = { values: Values; form: Record<Lang, Refused>; error?: undefined };

type Why = WhyForm | { error: Record<Lang, Said>; values?: undefined; form?: undefined };
