import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { splitPhones } from '#domain/phones.ts';
import { pages } from './built.ts';
import { attribute } from './tree.ts';

test('every phone number that a page says can be pressed', () => {
	const dead = pages.flatMap(({ path, document }) =>
		deadNumbers(document).map((number) => `${path}: ${number}`),
	);
	expect(dead).toEqual([]);
});

test('the sample town says numbers in plain text too', () => {
	const form = pages.find(({ path }) => path === '/feedback/')!;
	const links = form.html.match(/href="?tel:[^">\s]+/g)!.map((link) => link.replace(/.*tel:/, ''));
	expect(links).toEqual(expect.arrayContaining(['01632960100', '999', '0800111999']));
});

/** Numbers in the text of a page, outside links. A title is no place for a link, and nobody presses paper. */
function deadNumbers(node: Tree.Node): string[] {
	if ('value' in node) return splitPhones(node.value).flatMap(({ number }) => number ?? []);
	if ('tagName' in node && (SILENT.has(node.tagName) || isPaper(node))) return [];
	return 'childNodes' in node ? node.childNodes.flatMap(deadNumbers) : [];
}

function isPaper(element: Tree.Element): boolean {
	const classes = attribute(element, 'class')?.split(' ') ?? [];
	return classes.some((name) => ONLY_PAPER.has(name));
}

const SILENT = new Set(['a', 'code', 'head', 'script', 'style', 'textarea', 'template']);
const ONLY_PAPER = new Set(['on-paper', 'paper', 'print-note', 'strips']);
