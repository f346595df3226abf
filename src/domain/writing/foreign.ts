import type { Lang } from '../language.ts';
import { finding, type Finding } from './finding.ts';
import { functionWords } from './function-words.ts';
import { placeIn } from './place.ts';
import { countWords } from './plain.ts';
import type { Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Passages in the other language that are not marked, so that a screen reader uses the wrong voice (WCAG 3.1.2). A name
 * such as Neuadd y Dref is not reported; three small words of the other language close together are. One finding for
 * each block.
 */
export function foreignPassages(reading: Reading): Finding[] {
	const { lang, kind } = reading;
	const other = lang === 'en' ? 'cy' : 'en';
	return reading.blocks.flatMap((block) => {
		const passage = sentencesOf(block.text)
			.map(({ text, index }) => passageIn(text, index, other, lang))
			.find((found) => found !== undefined);
		if (!passage) return [];
		const place = placeIn(reading, block, passage.index, passage.text);
		return [finding('foreignPassage', place, { lang: other, inText: kind === 'markdown' })];
	});
}

/** The part of a sentence in which words of the other language outnumber those of our own by most. */
function passageIn(sentence: string, at: number, other: Lang, own: Lang): Passage | undefined {
	let best = { sum: 0, start: 0, end: 0 };
	let sum = 0;
	let start = 0;
	for (const { 0: word, index } of sentence.matchAll(WORD)) {
		const weight = weigh(word, other, own);
		if (weight === 0) continue;
		if (sum <= 0) [sum, start] = [0, index];
		sum += weight;
		if (sum > best.sum) best = { sum, start, end: index + word.length };
	}
	const passage = sentence.slice(best.start, best.end);
	if (best.sum < ENOUGH || isName(passage, other) || countWords(passage) > best.sum * THINNEST)
		return undefined;
	return { index: at + best.start, text: passage };
}

/** The Bell, Friends of the Beck: every word except small ones has a capital. */
function isName(passage: string, other: Lang): boolean {
	const words = passage.match(WORD)!.filter((word) => weigh(word, other, other) === 0);
	return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

function weigh(word: string, other: Lang, own: Lang): number {
	const plain = word.toLowerCase().replace('’', "'");
	if (functionWords[other].has(plain)) return 1;
	return functionWords[own].has(plain) ? -1.5 : 0;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
/** The fewest small words of the other language in a passage. */
const ENOUGH = 3;
/** The most words for each small word: with more, the passage is a list of names. */
const THINNEST = 6;

type Passage = { index: number; text: string };
