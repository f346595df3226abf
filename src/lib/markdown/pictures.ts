import type { Element, ElementContent, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Shown } from '../figure.ts';

/**
 * Replaces a picture on a line of its own with a `FRAME` for its figure, and a picture inside a line, which the build
 * refuses, with its description.
 *
 * @returns the pictures of the frames, in order.
 */
export function framePictures(tree: Root): Shown[] {
	const found: Found[] = [];
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName === 'p' && node.children.length === 1 && isPicture(node.children[0]!))
			found.push({ image: node.children[0], index: index!, parent: parent! });
		else if (isPicture(node) && !found.some(({ image }) => image === node))
			parent!.children[index!] = { type: 'text', value: String(node.properties.alt ?? '') };
	});
	return found.map(({ image, index, parent }) => {
		parent.children[index] = { type: 'raw', value: FRAME };
		const { src, alt, title } = image.properties;
		return {
			src: decodeURI(String(src)),
			description: String(alt ?? ''),
			caption: title ? String(title) : undefined,
		};
	});
}

function isPicture(node: ElementContent): node is Element {
	return node.type === 'element' && node.tagName === 'img';
}

/** No text contains this character: Markdown removes it. */
export const FRAME = '\0';

type Found = { image: Element; index: number; parent: Parents };
