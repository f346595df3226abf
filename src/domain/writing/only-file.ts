import { finding, type Finding } from './finding.ts';
import { linksIn } from './links.ts';
import { placeOf } from './place.ts';
import { countWords } from './plain.ts';
import type { Reading } from './reading.ts';

/**
 * An entry whose only content is a link to a document: people with an old phone, a slow line or large print cannot read
 * it.
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
/** The fewest words beside the links: about enough to say what a document is and what follows from it. */
const ENOUGH = 25;
