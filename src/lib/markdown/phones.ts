import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { splitPhones, telOf } from '#domain/phones.ts';

/** Makes each phone number a link that dials it, except in links. */
export function linkPhones(tree: Root) {
	visit(tree, (node, index, parent) => {
		if (node.type === 'link' || node.type === 'linkReference') return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return undefined;
		const pieces = splitPhones(node.value).map(({ text, number }): PhrasingContent => {
			const words = { type: 'text' as const, value: text };
			return number ? { type: 'link', url: telOf(number), children: [words] } : words;
		});
		if (pieces.every(({ type }) => type === 'text')) return undefined;
		parent.children.splice(index, 1, ...pieces);
		return [SKIP, index + pieces.length];
	});
}
