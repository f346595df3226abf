/** Characters as PostgreSQL's char_length counts them: code points, so that 😀 is one. */
export function lengthOf(text: string): number {
	return [...text].length;
}

/** One line as people meant it: composed (NFC), every run of white space a single space, none at the ends. */
export function tidyLine(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Text of several lines word for word, with `\n` between lines and without the control characters a database can't keep. */
export function tidyLines(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}
