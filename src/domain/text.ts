/** Characters as PostgreSQL's char_length counts them: code points, so that 😀 is one. */
export function lengthOf(text: string): number {
	return [...text].length;
}

/** Whether nothing of a text can be seen: it has only spaces, invisible characters, and marks without a letter. */
export function isBlank(text: string): boolean {
	return !/[^\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/**
 * One line in tidy form: composed (NFC), with single spaces and none at the ends, and without characters that only
 * pasting brings in. A line that is too long for every field is returned unchanged, and the field refuses it: composing
 * it could take seconds.
 */
export function tidyLine(text: string): string {
	if (text.length > longestLine) return text;
	return withoutStrays(text).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Without invisible characters that say nothing: control characters, soft hyphens, marks of direction and of the order
 * of bytes, spaces of no width. Joiners and selectors stay, because Persian, Sinhala and emoji need them.
 */
export function withoutStrays(text: string): string {
	return text.replace(
		/(?!\s)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu,
		'',
	);
}

/**
 * Letters and digits of a code: no spaces, punctuation or invisible characters, full-width characters as usual ones,
 * digits of every script as 0 to 9. A text too long for a code is unchanged.
 */
export function tidyCode(typed: string): string {
	if (typed.length > longestCode) return typed;
	if (isBlank(typed)) return '';
	const usual = typed.normalize('NFKC');
	return usualDigits(usual.replace(/[\s`\p{P}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, ''));
}

/** The digits of every script as 0 to 9. Unicode has each script's ten in a row. */
export function usualDigits(text: string): string {
	return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
		let zero = digit.codePointAt(0)!;
		while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
		return String((digit.codePointAt(0)! - zero) % 10);
	});
}

/** A text of several lines, with `\n` as line end and without control characters that PostgreSQL cannot store. */
export function tidyLines(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** The characters of a text of several lines that count. The blank end of a text does not. */
export function writtenLength(text: string): number {
	return lengthOf(tidyLines(text).trimEnd());
}

/** In UTF-16 units: more than twice the longest field (see the limits of each form), since tidying shortens lines. */
const longestLine = 2000;
const longestCode = 100;
