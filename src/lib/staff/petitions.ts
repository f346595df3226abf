import { diffWords } from 'diff';

/** What changed from one text to the next, word by word. */
export function changes(before: string, after: string): Piece[] {
	return diffWords(before, after).map(({ value, added, removed }) => ({
		text: value,
		kind: added ? 'added' : removed ? 'removed' : 'same',
	}));
}

export type Piece = { text: string; kind: 'added' | 'removed' | 'same' };
