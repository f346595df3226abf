import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readingAgesOf } from '#domain/writing/reading-age.ts';
import { sentencesOf } from '#domain/writing/sentences.ts';

/** The words of the CMS and the desk are for colleagues. */
const forStaff = /\/en\/(?:staff|cms|writing|saving|faults)/;
const files = (await Array.fromAsync(glob('src/strings/en/**/*.ts'))).toSorted();

test.each([
	['a resident reads', files.filter((file) => !forStaff.test(file))],
	['a colleague reads', files.filter((file) => forStaff.test(file))],
])('all that %s in English asks for a reading age of nine at most', (_, read) => {
	const sentences = read.flatMap(textsIn).flatMap(sentencesIn);
	expect(sentences.length).toBeGreaterThan(500);
	const { age, hardest } = readingAgesOf(sentences);
	expect(age, ['The ten hardest:', ...hardest.slice(0, 10)].join('\n')).toBeLessThanOrEqual(9);
});

test('no sentence of more than a few words asks for more than 14', () => {
	const long = files.flatMap(textsIn).flatMap(sentencesIn).filter(isLong);
	const { hardest } = readingAgesOf(long);
	expect(hardest.filter((each) => Number.parseFloat(each) > 14)).toEqual([]);
});

/** Labels and titles have no sentence to measure. */
function sentencesIn(text: string): string[] {
	const sentences = sentencesOf(text).map((each) => each.text.trim());
	return sentences.filter((each) => /[.?!]$/.test(each) && each.split(' ').length > 3);
}

/** The formula is for texts: in a short sentence one word decides. */
function isLong(sentence: string): boolean {
	return sentence.split(' ').length >= 12;
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
