import { finding, type Finding } from './finding.ts';
import { linksIn } from './links.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';

/**
 * A screen reader can list the links of a page without the words around them, so each link text must say where the link
 * leads, and links to different places must have different texts (WCAG 2.4.4 and 2.4.9).
 */
export function linkTexts(reading: Reading): Finding[] {
	const first = new Map<string, string>();
	return linksIn(reading).flatMap(({ at, url, text }) => {
		const place = placeOf(reading, at, text);
		const key = text.toLowerCase().replace(/[\s.,:;!?…>»→]+$/u, '');
		if (VAGUE.has(key)) return [finding('vagueLink', place, { text })];
		if (isAddress(text)) return [finding('bareAddress', place, { text: place.excerpt })];
		const known = first.get(key);
		first.set(key, known ?? url);
		if (known === undefined || known === url || key === '') return [];
		return [finding('ambiguousLink', place, { text: place.excerpt, first: known, second: url })];
	});
}

/** A web address as a link text. An email address or a phone number is a good link text. */
function isAddress(text: string): boolean {
	return /^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^\/\S+\/$/.test(text);
}

const VAGUE = new Set(
	`click here|click|click this|click this link|click on this link|click here to read more|here|this|this link|this page|link|the link
more|read more|read on|find out more|learn more|see more|more info|more information|more details|further information|info|details|continue|view|view more|download|download here|go|website|web page|page
cliciwch yma|clicio yma|cliciwch|yma|hwn|hon|y ddolen hon|y ddolen|dolen|y dudalen hon|mwy|darllen mwy|darllenwch mwy|darllen ymlaen|rhagor|mwy o wybodaeth|rhagor o wybodaeth|manylion|gwybodaeth bellach|lawrlwytho|parhau|gweld mwy|gwefan|tudalen`.split(
		/[|\n]/,
	),
);
