/** The words of a text as search compares them: in small letters, without accents and apostrophes. */
export function searchWords(text: string): string[] {
	return [...text.matchAll(WORD)].map(([word]) => folded(word));
}

/** The pieces of a text: its words, each as it is compared, and what stands between them. */
export function pieces(text: string): Piece[] {
	const found: Piece[] = [];
	let end = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		if (index > end) found.push({ text: text.slice(end, index) });
		found.push({ text: word, word: folded(word) });
		end = index + word.length;
	}
	if (end < text.length) found.push({ text: text.slice(end) });
	return found;
}

/** What a person typed, without what no keyboard writes, on one line, and cut to what search looks at. */
export function readQuery(typed: string): { query: string; isCut: boolean } {
	const query = typed
		.slice(0, LONGEST * 10)
		.replaceAll(/[\p{C}\s]+/gu, ' ')
		.trim();
	const cut = [...query].slice(0, LONGEST).join('').trim();
	return { query: cut, isCut: cut !== query };
}

/** Words that say nothing about what is looked for. */
export function isCommon(word: string): boolean {
	return COMMON.has(word);
}

function folded(word: string): string {
	// Most words have nothing to take away.
	if (PLAIN.test(word)) return word.toLowerCase();
	return word
		.normalize('NFKD')
		.replaceAll(/[\p{M}'’]/gu, '')
		.toLowerCase();
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[a-zA-Z0-9]+$/;
/** Characters: more than anybody types into the field. */
const LONGEST = 100;
const COMMON = new Set(
	`a about am an and are at be by can do does for from get how i if in is it me my of on or our the there this to us we what
	when where which who will with you your ac ar beth ble ble’r ddim dw eich ei er fi gyda i’r mae maer na neu nid o oes os pa pan pwy sut
	sy syn un wedi wrth y yn yr yw`
		.split(/\s+/)
		.map(folded),
);

export type Piece = { text: string; word?: string };
