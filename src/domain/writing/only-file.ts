import { finding, type Finding } from './finding.ts';
import { linksIn } from './links.ts';
import { placeOf } from './place.ts';
import { countWords } from './plain.ts';
import type { Reading } from './reading.ts';

/**
 * An entry that says nothing itself and leads to a document: on an old phone, a slow line or with large print it is as
 * good as not published.
 */
export function onlyFile(reading: Reading): Finding[] {
	const links = linksIn(reading);
	const file = links.find(({ url }) => DOCUMENT.test(url));
	if (!file) return [];
	const named = links.reduce((total, { text }) => total + countWords(text), 0);
	const words = reading.blocks.reduce((total, { text }) => total + countWords(text), 0);
	if (words - named >= ENOUGH) return [];
	return [finding('onlyFile', placeOf(reading, file.at, file.text), { url: file.url })];
}

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf)(?:[?#]|$)/i;
/** Words beside the links: about what it takes to say what a document is and what follows from it. */
const ENOUGH = 25;
