import { slugOf } from '#domain/slug.ts';
import type { Lang } from '#domain/language.ts';
import type { Immutable } from '../decap.ts';

/** The titles of the other entries of a kind that Decap knows, published and drafts, as addresses would have them. */
export function titlesBeside(state: DecapState, collection: string, slug: string): Titles {
	const titles: Titles = { en: new Set(), cy: new Set() };
	for (const part of [state.entries, state.editorialWorkflow]) {
		const entries = part?.get('entities') as { valueSeq(): Iterable<Immutable> } | undefined;
		for (const entry of entries?.valueSeq() ?? []) {
			const other = entry.get('slug');
			// Decap remembers a new entry without a name too, from before its first save.
			if (entry.get('collection') !== collection || !other || other === slug) continue;
			titles.en.add(slugOf(String(entry.getIn(['data', 'title']) ?? '')));
			titles.cy.add(slugOf(String(entry.getIn(['i18n', 'cy', 'data', 'title']) ?? '')));
		}
	}
	return titles;
}

export type Titles = Record<Lang, Set<string>>;
export type DecapState = {
	entryDraft: Immutable;
	entries?: Immutable;
	editorialWorkflow?: Immutable;
};
