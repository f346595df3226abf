import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Every element of a kind, in the order of the document. `*` means all. */
export function findAll(node: Tree.Node, name: string): Tree.Element[] {
	const children = 'childNodes' in node ? node.childNodes : [];
	const found = children.flatMap((child) => findAll(child, name));
	const self = 'tagName' in node && (name === '*' || node.tagName === name);
	return self ? [node, ...found] : found;
}

export function attribute({ attrs }: Tree.Element, name: string): string | undefined {
	return attrs.find((each) => each.name === name)?.value;
}

/** The words in an element, white space as a reader sees it. */
export function textOf(node: Tree.Node): string {
	return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Tree.Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
