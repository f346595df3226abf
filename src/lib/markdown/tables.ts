import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';

/** Makes each table scroll in a frame with a name, and marks its heads as heads of columns. */
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
