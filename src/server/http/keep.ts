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

const PLACE = 'form';

type Why =
	| { values: Values; form: Record<Lang, Refused>; error?: undefined }
	| { error: Record<Lang, Said>; values?: undefined; form?: undefined };
