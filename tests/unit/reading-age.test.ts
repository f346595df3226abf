import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readingAgesOf } from '#domain/writing/reading-age.ts';
import { sentencesOf } from '#domain/writing/sentences.ts';

/** The words of the CMS and the desk are for colleagues. */
const forStaff = /\/en\/(?:staff|cms|writing|saving|faults)/;
const files = (await Array.fromAsync(glob('src/strings/en/**/*.ts'))).toSorted();
const forResidents = files.filter((file) => !forStaff.test(file));

test.each([
	['a resident reads', forResidents],
	['a colleague reads', files.filter((file) => forStaff.test(file))],
])('all that %s in English asks for a reading age of nine at most', (_, read) => {
	const sentences = read.flatMap(textsIn).flatMap(sentencesIn);
	expect(sentences.length).toBeGreaterThan(500);
	const { age, hardest } = readingAgesOf(sentences);
	expect(age, tenOf(hardest)).toBeLessThanOrEqual(9);
});

describe('each text that a resident reads asks for a reading age of nine at most', () => {
	test('by itself, if it is long enough for the formula', () => {
		const texts = forResidents.flatMap(textsIn).filter((text) => wordsOf(text) >= ENOUGH_ALONE);
		expect(texts.length).toBeGreaterThan(200);
		const measured = texts
			.map((text) => ({ age: readingAgesOf(allSentencesIn(text)).age, text }))
			.toSorted((one, other) => other.age - one.age);
		const hardest = measured.map(({ age, text }) => `${age.toFixed(1)} ${text}`);
		expect(Math.round(measured[0]!.age), tenOf(hardest)).toBeLessThanOrEqual(9);
	});

	const long = forResidents.filter((file) => wordsOf(textsIn(file).join(' ')) >= ENOUGH_TOGETHER);
	test.each(long)('with the texts around it: %s', (file) => {
		const sentences = textsIn(file).flatMap(allSentencesIn);
		const { age, hardest } = readingAgesOf(sentences);
		expect(Math.round(age), tenOf(hardest)).toBeLessThanOrEqual(9);
	});
});

test('no sentence of more than a few words asks for more than 14', () => {
	const long = files.flatMap(textsIn).flatMap(sentencesIn).filter(isLong);
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

function wordsOf(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}

/** The formula is for texts: in a short sentence one word decides. */
function isLong(sentence: string): boolean {
	return sentence.split(' ').length >= 12;
}

function tenOf(hardest: string[]): string {
	return ['The ten hardest:', ...hardest.slice(0, 10)].join('\n');
}

/** The texts that a file writes out, with a number in the place of each value. */
function textsIn(file: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
		if (ts.isStringLiteralLike(node)) texts.push(node.text);
		else if (ts.isTemplateExpression(node))
			texts.push(
				node.head.text + node.templateSpans.map((span) => `3${span.literal.text}`).join(''),
			);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
	return texts;
}

/** Words of a text that is measured alone: with fewer, one long word such as “petition” or “signature” decides. */
const ENOUGH_ALONE = 15;
/** Words of all texts of a file, as for a page that an editor writes. */
const ENOUGH_TOGETHER = 100;
