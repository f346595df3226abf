import { syllable } from 'syllable';
import { finding, type Finding } from './finding.ts';
import { placeIn } from './place.ts';
import { excerptOf } from './plain.ts';
import type { Block, Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The age at which a reader follows an English text with ease: the Flesch–Kincaid grade (Kincaid, Fishburne, Rogers and
 * Chissom, Derivation of New Readability Formulas, 1975), which counts years of school, plus five. Names the hardest
 * sentences. Leaves out quotations, which are not the editor's words, and lists, which have no sentences.
 */
export function readingAge(reading: Reading): Finding[] {
	if (reading.kind !== 'markdown' || reading.lang !== 'en') return [];
	const sentences = reading.blocks
		.filter(isProse)
		.flatMap((block) =>
			sentencesOf(block.text).map(({ text, index }) => ({ block, index, ...measure(text) })),
		);
	const words = sum(sentences.map((sentence) => sentence.words));
	if (words < ENOUGH) return [];
	const age = Math.round(ageOfAll(sentences));
	if (age <= AIM) return [];
	const hardest = hardestOf(sentences).slice(0, 3);
	const [{ block, index, text }] = hardest as [(typeof hardest)[0]];
	return [
		finding('hardToRead', placeIn(reading, block, index, text), {
			age,
			aim: AIM,
			sentences: hardest.map((sentence) => excerptOf(sentence.text, 60)),
		}),
	];
}

function isProse({ kind, quoted }: Block): boolean {
	return kind === 'paragraph' && !quoted;
}

/** The reading age of all these English sentences together, and each with its own, the hardest first. */
export function readingAgesOf(sentences: string[]): { age: number; hardest: string[] } {
	const measured = sentences.map(measure);
	return {
		age: ageOfAll(measured),
		hardest: hardestOf(measured).map((each) => `${hardness(each).toFixed(1)} ${each.text}`),
	};
}

/** Numbers and names (words with a capital) count as easy: readers who need the text know them. */
function measure(text: string): Measured {
	const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.:-]*/gu) ?? [];
	return { text, words: words.length, syllables: sum(words.map(syllablesOf)) };
}

function syllablesOf(word: string, index: number): number {
	if (/[\d\p{Lu}]/u.test(index === 0 ? word.slice(1) : word)) return 1;
	const known = counted.get(word) ?? Math.max(1, syllable(word.slice(0, LONGEST)));
	if (counted.size < ROOM) counted.set(word, known);
	return known;
}

function ageOfAll(sentences: Measured[]): number {
	const words = sum(sentences.map((sentence) => sentence.words));
	return ageOf(words / sentences.length, sum(sentences.map((each) => each.syllables)) / words);
}

function hardestOf<Sentence extends Measured>(sentences: Sentence[]): Sentence[] {
	return sentences.filter(({ words }) => words > 0).toSorted((a, b) => hardness(b) - hardness(a));
}

function hardness({ words, syllables }: Measured): number {
	return ageOf(words, syllables / words);
}

function ageOf(wordsEach: number, syllablesEach: number): number {
	return 0.39 * wordsEach + 11.8 * syllablesEach - 15.59 + 5;
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}

type Measured = { text: string; words: number; syllables: number };

/** The highest age without a finding. The house aims at about nine. */
const AIM = 12;
/** Words. For shorter texts the formula says little. */
const ENOUGH = 100;
/** Letters. A longer string is not a word. */
const LONGEST = 60;
const ROOM = 20_000;
const counted = new Map<string, number>();
