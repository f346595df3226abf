/** A text in pieces: words, and the phone numbers between them, each with its digits. Joined, the texts are the text again. */
export function splitPhones(text: string): Piece[] {
	return text
		.split(PHONE)
		.map((piece, at) => (at % 2 === 0 ? { text: piece } : { text: piece, number: dialled(piece) }))
		.filter((piece) => piece.text !== '');
}

/** The address that dials a number. */
export function telOf(number: string): string {
	return `tel:${dialled(number)}`;
}

function dialled(number: string): string {
	return number.replaceAll(/[^\d+]/g, '');
}

/**
 * A number as Ofcom's National Telephone Numbering Plan has them, written with or without spaces: a nought, or +44, and nine
 * or ten digits more. A short one, such as
 * 999, counts after a word that says to phone it.
 */
const PHONE = new RegExp(
	String.raw`(?<![\w+/.,£€$-])((?:0|\+44[ \u00a0]?)[1-9](?:[ \u00a0]?\d){8,9}` +
		String.raw`|(?<=\b(?:phone|call|ring|dial|on|ffoniwch|ffonio|ar)[ \u00a0])(?:999|112|111|101|105|119|116[ \u00a0]?\d{3}))(?![\w-]|[.,]\d)`,
	'iu',
);

export type Piece = { text: string; number?: string };
