import { stripVTControlCharacters } from 'node:util';

/**
 * What a page says, as one line that can be shown anywhere: without anything that steers a terminal, turns the direction
 * of what follows, or may not stand in XML. https://www.w3.org/TR/xml/#charsets
 */
export function plain(text: string): string {
	// Most text is plain already, and there is much of it.
	if (!/[^ -~]|^ | $| {2}/.test(text)) return text;
	return stripVTControlCharacters(text.toWellFormed())
		.replace(/\s+/g, ' ')
		.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '\ufffd')
		.trim();
}

/** No longer than `most` characters as a person counts them, the last an ellipsis when something was cut. */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const letters = [...graphemes.segment(text)];
	if (letters.length <= most) return text;
	return `${text.slice(0, letters[most - 1]!.index).trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
