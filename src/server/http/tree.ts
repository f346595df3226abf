import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Piece, splitPhones, telOf } from '#domain/phones.ts';

/** The elements of a document or of a part of it that `wanted` names, in order. */
export function findAll(
	node: Tree.Node,
	wanted: (element: Tree.Element) => boolean,
): Tree.Element[] {
	const inner =
		'childNodes' in node ? node.childNodes.flatMap((child) => findAll(child, wanted)) : [];
	return 'tagName' in node && wanted(node) ? [node, ...inner] : inner;
}

export function findById(node: Tree.Node, id: string): Tree.Element | undefined {
	return findAll(node, (element) => attribute(element, 'id') === id)[0];
}

export function attribute(element: Tree.Element, name: string): string | undefined {
	return element.attrs.find((each) => each.name === name)?.value;
}

export function setAttribute(element: Tree.Element, name: string, value: string) {
	removeAttribute(element, name);
	element.attrs.push({ name, value });
}

export function removeAttribute(element: Tree.Element, name: string) {
	element.attrs = element.attrs.filter((each) => each.name !== name);
}

export function textOf(element: Tree.Element): string {
	return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

export function setText(element: Tree.Element, value: string) {
	element.childNodes = [];
	addText(element, value);
}

/** Text stays text: parse5 escapes it when the page is written. Phone numbers in sentences become links that dial them. */
export function addText(element: Tree.Element, value: string) {
	const pieces: Piece[] = SENTENCES.has(element.tagName) ? splitPhones(value) : [{ text: value }];
	for (const { text, number } of pieces)
		if (number) append(element, 'a', { href: telOf(number) }, text);
		else element.childNodes.push({ nodeName: '#text', value: text, parentNode: element });
}

export function append(parent: Tree.Element, tagName: string, attributes: object, text = '') {
	const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value: String(value) }));
	const child: Tree.Element = {
		nodeName: tagName,
		tagName,
		attrs,
		namespaceURI: parent.namespaceURI,
		childNodes: [],
		parentNode: parent,
	};
	if (text) setText(child, text);
	parent.childNodes.push(child);
	return child;
}

/** The elements that functions write sentences into. None of them stands in a link. */
const SENTENCES = new Set(['dd', 'li', 'p', 'td']);
