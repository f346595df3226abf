/** Characters as PostgreSQL's char_length counts them: code points, so that 😀 is one. */
export function lengthOf(text: string): number {
	return [...text].length;
}

/**
 * One line in tidy form: composed (NFC), with single spaces and none at the ends. A line that is too long for every
 * field is returned unchanged, and the field refuses it: composing it could take seconds.
 */
export function tidyLine(text: string): string {
	if (text.length > longestLine) return text;
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A code without spaces, dots and dashes, full-width characters as usual ones. A text too long for it is unchanged. */
export function tidyCode(typed: string): string {
	if (typed.length > longestCode) return typed;
	return typed.normalize('NFKC').replace(/[\s.\-‐-―]+/gu, '');
}

/** A text of several lines, with `\n` as line end and without control characters that PostgreSQL cannot store. */
export function tidyLines(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** In UTF-16 units: more than twice the longest field (see the limits of each form), since tidying shortens lines. */
const longestLine = 2000;
const longestCode = 100;
