import type { CmsFacts } from '../facts/cms-facts.ts';
import type { Immutable } from '../decap.ts';
import { checklist, type Item } from './checklist.ts';
import { draftFrom } from './draft.ts';
import { knownTo, picturesIn } from './known.ts';
import type { Draft } from './versions.ts';

/** The list of an entry as it stands in Decap's form. */
export function itemsOf(entry: Immutable, facts: CmsFacts): Item[] {
	const draft = draftFrom(entry, String(entry.get('collection')));
	return checklist(draft, knownTo(facts, picturesOf(entry, draft)), facts.lang);
}

/**
 * The bytes of the pictures of a draft that the last build may not know. A picture that the draft only names counts as there,
 * with 0 bytes: somebody may have added it to the library since.
 */
function picturesOf(entry: Immutable, draft: Draft): Map<string, number> {
	const named = [...picturesIn(draft)].map((src) => [src.split('/').at(-1)!, 0] as const);
	const files = (entry.get('mediaFiles') as { toJS(): MediaFile[] } | undefined)?.toJS() ?? [];
	const added = files.map(({ path, size = 0 }) => [path.split('/').at(-1)!, size] as const);
	return new Map([...named, ...added]);
}

type MediaFile = { path: string; size?: number };
