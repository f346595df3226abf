/** Characters as PostgreSQL's char_length counts them: code points, so that 😀 is one. */
export function lengthOf(text: string): number {
	return [...text].length;
}

/**
 * One line as people meant it: composed (NFC), every run of white space a single space, none at the ends.
 * A line too long for every field comes back as it is, for the field to refuse: to compose it could take seconds.
 */
export function tidyLine(text: string): string {
	if (text.length > longestLine) return text;
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A code as it is meant, without spaces, dots and dashes, full-width characters as usual ones. What is too long for any code comes back as it is. */
export function tidyCode(typed: string): string {
	if (typed.length > longestCode) return typed;
	return typed.normalize('NFKC').replace(/[\s.\-‐-―]+/gu, '');
}

/** Text of several lines word for word, with `\n` between lines and without the control characters a database can't keep. */
export function tidyLines(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** In UTF-16 units, more than twice what the longest field holds (see the limits of each form), so that there is room to tidy. */
const longestLine = 2000;
const longestCode = 100;
