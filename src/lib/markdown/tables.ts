import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';

/** Each table scrolls by itself, under a name of its own, and its heads say that they head a column. */
export function frameTables(tree: Root, lang: Lang) {
	visit(tree, 'element', ({ tagName, properties }) => {
		if (tagName === 'th') properties.scope = 'col';
		if (!properties.align) return;
		properties.className = [String(properties.align)];
		delete properties.align;
	});
	let count = 0;
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== 'table') return;
		const ariaLabel = `${strings(lang).common.table} ${++count}`;
		parent!.children[index!] = {
			type: 'element',
			tagName: 'section',
			properties: { className: ['table'], ariaLabel, tabIndex: 0 },
			children: [node],
		};
		return SKIP;
	});
}
