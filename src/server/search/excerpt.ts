import { type Piece, pieces } from '#domain/search-words.ts';
import type { Found } from './finder.ts';

/** The sentence of a page that has most of the words that were found, with those words marked; else its summary. */
export function excerpt({ entry, terms }: Found): Marked[] {
	const sentences = [entry.summary, ...entry.text.split(/(?<=[.!?:])\s+|\n+/)];
	let best: { marked: Marked[]; count: number } | undefined;
	for (const sentence of sentences) {
		const marked = pieces(sentence).map((piece) => marking(piece, terms));
		const count = new Set(marked.filter(({ isFound }) => isFound).map(({ word }) => word)).size;
		if (!best || count > best.count) best = { marked, count };
	}
	return around(best!.marked);
}

function marking(piece: Piece, terms: ReadonlySet<string>): Marked {
	return { ...piece, isFound: piece.word !== undefined && terms.has(piece.word) };
}

/** A long sentence is cut to what stands around the first word that was found. */
function around(marked: Marked[]): Marked[] {
	const first = Math.max(
		0,
		marked.findIndex(({ isFound }) => isFound),
	);
	const from = first > AROUND ? first - AROUND / 2 : 0;
	const part = marked.slice(from, from + 2 * AROUND);
	const dots = (is: boolean): Marked[] => (is ? [{ text: ' … ', isFound: false }] : []);
	return [...dots(from > 0), ...part, ...dots(from + part.length < marked.length)];
}

/** Words and what stands between them. */
const AROUND = 32;

export type Marked = Piece & { isFound: boolean };
