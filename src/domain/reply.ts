import { tidyLines } from './text.ts';

/**
 * A mail cut into the new words of its writer and what mail programs add: the mail that is answered, above or below, and
 * the lines below a name. `ours` are the name and the address that stand in the heading of a quoted mail of ours, in whatever
 * language the program speaks. Old lines between new ones stay, because the new ones answer them.
 */
export function foldReply(text: string, ours: string[]): { words: string; folded: string } {
	const lines = tidyLines(text)
		.split('\n')
		.map((line) => line.trimEnd());
	let [start, end] = [0, headingAt(lines, ours)];
	for (let before = -1; before !== end;) {
		before = end;
		while (end > start && isLeftover(lines[end - 1]!)) end -= 1;
		end = signatureAt(lines, start, end);
		end = quoteAt(lines, start, end);
	}
	const first = lines.findIndex((line) => line !== '');
	const quote = quoteFrom(lines, first, end);
	if (quote > first) start = quote;
	return {
		words: lines.slice(start, end).join('\n').trim(),
		folded: [...lines.slice(0, start), ...lines.slice(end)].join('\n').trim(),
	};
}

/** Where a mail of ours begins that no sign before its lines marks: at "From: …, Sent: …" or at "On Monday, … wrote:". */
function headingAt(lines: string[], ours: string[]): number {
	const named = ours.map((name) => name.toLowerCase()).filter((name) => name !== '');
	// Besides our name there is an address or a date. A person who only writes about us is not quoting.
	const isOurs = (part: string[]) => {
		const said = part.join(' ').toLowerCase();
		return /[@\d]/.test(said) && named.some((name) => said.includes(name));
	};
	for (let at = 0; at < lines.length; at++) {
		const heading = lines.slice(at, at + 3);
		const isBlock = heading.length === 3 && heading.every((line) => FIELD.test(line));
		if (isBlock && isOurs(heading)) return at;
		const length = paragraphAt(lines, at);
		if (length === 0 || length > MOST_LINES || !isOurs(lines.slice(at, at + length))) continue;
		if (!lines[at + length - 1]!.endsWith(':')) continue;
		if (!QUOTED.test(lines.slice(at + length).find((line) => line !== '') ?? '>')) return at;
	}
	return lines.length;
}

/** The lines of a paragraph that begins at a line, or enough to see that it is long. None where that line goes on with one. */
function paragraphAt(lines: string[], at: number) {
	if (lines[at] === '' || (lines[at - 1] ?? '') !== '') return 0;
	const part = lines.slice(at, at + MOST_LINES + 1);
	const end = part.findIndex((line) => line === '' || QUOTED.test(line));
	return end === -1 ? part.length : end;
}

/** The first line of the quote at the end, with the line above it that says who wrote; `end` if there is none. */
function quoteAt(lines: string[], start: number, end: number): number {
	let at = end;
	while (at > start && (QUOTED.test(lines[at - 1]!) || lines[at - 1] === '')) at -= 1;
	if (!lines.slice(at, end).some((line) => QUOTED.test(line))) return end;
	let above = at;
	if (!lines[above - 1]?.endsWith(':')) return at;
	while (above > start && lines[above - 1] !== '') above -= 1;
	return at - above > MOST_LINES ? at : above;
}

/** The line after a quote at the beginning, with the line above it that says who wrote; `start` if there is none. */
function quoteFrom(lines: string[], start: number, end: number): number {
	let at = start;
	const length = paragraphAt(lines, start);
	const isHeading = length > 0 && length <= MOST_LINES && lines[start + length - 1]!.endsWith(':');
	if (isHeading) at += length;
	const quote = at;
	while (at < end && (QUOTED.test(lines[at]!) || lines[at] === '')) at += 1;
	return lines.slice(quote, at).some((line) => QUOTED.test(line)) ? at : start;
}

/** The two dashes under which mail programs put a name and an address (RFC 3676, 4.3), if little follows. */
function signatureAt(lines: string[], start: number, end: number): number {
	const at = lines.lastIndexOf('--', end - 1);
	return at >= start && end - at <= MOST_SIGNATURE ? at : end;
}

/** Blank, a rule that a program drew, or what a phone adds to each mail. */
function isLeftover(line: string) {
	return /^[\s_=*-]*$/.test(line) || /^-{3,}[^-]+-{3,}$/.test(line) || ADVERT.test(line);
}

const QUOTED = /^>/;
const FIELD = /^\*?\p{L}[\p{L} ]{0,20}:\*?\s+\S/u;
const ADVERT = /^(?:Sent from|Get Outlook for|Anfonwyd o|Wedi[’']i anfon o)\b.{0,80}$/;
const MOST_LINES = 4;
const MOST_SIGNATURE = 12;
