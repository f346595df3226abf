import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import { countWords } from './plain.ts';
import type { Reading } from './reading.ts';

/** Paragraphs that fill a phone's screen lose their readers. */
export function paragraphs(reading: Reading): Finding[] {
	if (reading.kind !== 'markdown') return [];
	return reading.blocks.flatMap((block) => {
		const words = countWords(block.text);
		if (words <= MOST || block.kind === 'cell') return [];
		const place = placeIn(reading, block, 0, block.text);
		return [finding('longParagraph', place, { words, most: MOST })];
	});
}

/** Words: about twenty lines at a width of 320 pixels. */
const MOST = 120;
