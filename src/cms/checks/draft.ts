import type { Immutable } from '../decap.ts';
import type { Draft, Values } from './versions.ts';

/** Reads what the form holds from Decap's own record of the entry. */
export function draftFrom(entry: Immutable, collection: string): Draft {
	const versions = {
		en: valuesOf(entry.get('data')),
		cy: valuesOf(entry.getIn(['i18n', 'cy', 'data'])),
	};
	return { collection, slug: String(entry.get('slug') ?? ''), versions };
}

function valuesOf(data: unknown): Values {
	return (data as Immutable | undefined)?.toJS?.() ?? {};
}
