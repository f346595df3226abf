import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';

/** The words of the CMS and the desk are for colleagues. */
const forStaff = /\/en\/(?:staff|cms|writing|saving|faults)/;
const files = (await Array.fromAsync(glob('src/strings/en/**/*.ts'))).toSorted();

/** The files with the English words of the interface, by who reads them. */
export const forResidents = files.filter((file) => !forStaff.test(file));
export const forColleagues = files.filter((file) => forStaff.test(file));

/** The texts that a file writes out, with a number in the place of each value. */
export function textsIn(file: string): string[] {
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

export function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter(Boolean);
}

/** Words of a text that the formula of reading ages can measure alone: in a shorter one, a single long word decides. */
export const ENOUGH_ALONE = 15;
