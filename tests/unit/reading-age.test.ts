import { describe, expect, test } from 'vitest';
import { readingAgesOf } from '#domain/writing/reading-age.ts';
import { sentencesOf } from '#domain/writing/sentences.ts';
import { ENOUGH_ALONE, forColleagues, forResidents, textsIn, wordsOf } from './english-texts.ts';

test.each([
	['a resident reads', forResidents],
	['a colleague reads', forColleagues],
])('all that %s in English asks for a reading age of nine at most', (_, read) => {
	const sentences = read.flatMap(textsIn).flatMap(sentencesIn);
	expect(sentences.length).toBeGreaterThan(500);
	const { age, hardest } = readingAgesOf(sentences);
	expect(age, tenOf(hardest)).toBeLessThanOrEqual(9);
});

describe('each text that a resident reads asks for a reading age of nine at most', () => {
	test('by itself, if it is long enough for the formula', () => {
		const texts = forResidents
			.flatMap(textsIn)
			.filter((text) => wordsOf(text).length >= ENOUGH_ALONE);
		expect(texts.length).toBeGreaterThan(200);
		const measured = texts
			.map((text) => ({ age: readingAgesOf(allSentencesIn(text)).age, text }))
			.toSorted((one, other) => other.age - one.age);
		const hardest = measured.map(({ age, text }) => `${age.toFixed(1)} ${text}`);
		expect(Math.round(measured[0]!.age), tenOf(hardest)).toBeLessThanOrEqual(9);
	});

	const long = forResidents.filter(
		(file) => wordsOf(textsIn(file).join(' ')).length >= ENOUGH_TOGETHER,
	);
	test.each(long)('with the texts around it: %s', (file) => {
		const sentences = textsIn(file).flatMap(allSentencesIn);
		const { age, hardest } = readingAgesOf(sentences);
		expect(Math.round(age), tenOf(hardest)).toBeLessThanOrEqual(9);
	});
});

test('no sentence of more than a few words asks for more than 14', () => {
	const all = [...forResidents, ...forColleagues];
	const long = all.flatMap(textsIn).flatMap(sentencesIn).filter(isLong);
	const { hardest } = readingAgesOf(long);
	expect(hardest.filter((each) => Number.parseFloat(each) > 14)).toEqual([]);
});

/** Labels and titles have no sentence to measure. */
function sentencesIn(text: string): string[] {
	return allSentencesIn(text).filter((each) => /[.?!]$/.test(each) && each.split(' ').length > 3);
}

function allSentencesIn(text: string): string[] {
	return sentencesOf(text).map((each) => each.text.trim());
}

/** The formula is for texts: in a short sentence one word decides. */
function isLong(sentence: string): boolean {
	return sentence.split(' ').length >= 12;
}

function tenOf(hardest: string[]): string {
	return ['The ten hardest:', ...hardest.slice(0, 10)].join('\n');
}

/** Words of all texts of a file, as for a page that an editor writes. */
const ENOUGH_TOGETHER = 100;
