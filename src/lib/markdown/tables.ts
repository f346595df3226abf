import type { Element, Root } from 'hast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';

/**
 * Makes each table scroll in a frame, and marks its heads as heads of columns. The frame is named by those heads, so
 * that somebody who hears a list of a page's parts knows what is in each table.
 */
export function frameTables(tree: Root, lang: Lang) {
	visit(tree, 'element', ({ tagName, properties }) => {
		if (tagName === 'th') properties.scope = 'col';
		if (!properties.align) return;
		properties.className = [String(properties.align)];
		delete properties.align;
	});
	const names: string[] = [];
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== 'table') return;
		const name = [strings(lang).common.table, headsOf(node)].filter(Boolean).join(': ');
		names.push(name);
		const earlier = names.filter((each) => each === name).length - 1;
		parent!.children[index!] = {
			type: 'element',
			tagName: 'section',
			properties: {
				className: ['table'],
				ariaLabel: earlier ? `${name} (${earlier + 1})` : name,
				tabIndex: 0,
			},
			children: [node],
		};
		return SKIP;
	});
}

/** The words of the heads of a table's columns, without heads that are empty. */
function headsOf(table: Element): string {
	const heads: string[] = [];
	visit(table, 'element', (node) => {
		if (node.tagName === 'th') heads.push(wordsOf(node).trim());
	});
	return heads.filter(Boolean).join(', ');
}
