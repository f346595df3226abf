import { withoutTracking } from '#domain/tracking.ts';
import { type Block, isLeaf, type Leaf } from './nodes.ts';

/**
 * Takes the tracking out of the links of a text, and puts each address where Decap looks for it: it leaves the address of a
 * pasted link elsewhere, and then asks for an address that is there.
 *
 * @returns whether a link had tracking.
 */
export function tidyLinks(editor: SlateEditor): boolean {
	let had = false;
	for (const { node, path } of linksIn(editor.children, [])) {
		const { data, url = '' } = node;
		const old = data?.url ?? url;
		const better = withoutTracking(old);
		had ||= better !== old;
		if (data?.url !== better)
			editor.apply({
				type: 'set_node',
				path,
				properties: { data },
				newProperties: { data: { ...data, url: better } },
			});
		const [words] = node.children.filter((child) => isLeaf(child) && child.text === old);
		if (better === old || !words) continue;
		const at = { path: [...path, node.children.indexOf(words)], offset: 0 };
		// In this order: Decap takes a link away that has no words for a moment.
		editor.apply({ type: 'insert_text', ...at, text: better });
		editor.apply({ type: 'remove_text', ...at, offset: better.length, text: old });
	}
	return had;
}

function linksIn(nodes: (Block | Leaf)[], above: number[]): { node: Block; path: number[] }[] {
	return nodes.flatMap((node, index) => {
		if (isLeaf(node)) return [];
		const path = [...above, index];
		return node.type === 'link' ? [{ node, path }] : linksIn(node.children, path);
	});
}

/** The part of Slate that we use. */
export type SlateEditor = { children: Block[]; apply(operation: object): void };
