import type { Element, ElementContent, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { figure } from '../figure.ts';

/** A picture with a line of its own becomes a figure; of one inside a line, which the build refuses, the description stays. */
export async function framePictures(tree: Root, lang: Lang) {
	const found: Found[] = [];
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName === 'p' && node.children.length === 1 && isPicture(node.children[0]!))
			found.push({ image: node.children[0], index: index!, parent: parent! });
		else if (isPicture(node) && !found.some(({ image }) => image === node))
			parent!.children[index!] = { type: 'text', value: String(node.properties.alt ?? '') };
	});
	for (const { image, index, parent } of found) {
		const { src, alt, title } = image.properties;
		const shown = {
			src: decodeURI(String(src)),
			description: String(alt ?? ''),
			caption: title ? String(title) : undefined,
		};
		parent.children[index] = { type: 'raw', value: await figure(shown, lang) };
	}
}

function isPicture(node: ElementContent): node is Element {
	return node.type === 'element' && node.tagName === 'img';
}

type Found = { image: Element; index: number; parent: Parents };
