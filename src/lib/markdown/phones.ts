import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Makes each phone number of this country a link that dials it, except in links. */
export function linkPhones(tree: Root) {
	visit(tree, (node, index, parent) => {
		if (node.type === 'link' || node.type === 'linkReference') return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return undefined;
		const pieces = split(node.value);
		if (pieces.every(({ type }) => type === 'text')) return undefined;
		parent.children.splice(index, 1, ...pieces);
		return [SKIP, index + pieces.length];
	});
}

/** The text in pieces: words, and links for the numbers between them. */
function split(text: string): PhrasingContent[] {
	return text
		.split(PHONE)
		.map((value, at): PhrasingContent =>
			at % 2 === 0
				? { type: 'text', value }
				: {
						type: 'link',
						url: `tel:${value.replaceAll(/\D/g, '')}`,
						children: [{ type: 'text', value }],
					},
		)
		.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/**
 * A number as Ofcom's National Telephone Numbering Plan has them, written with or without spaces: a nought and nine or ten
 * digits more.
 */
const PHONE = /(?<![\w+/.,£€$-])(0[1-9](?:[ \u00a0]?\d){8,9})(?![\w-]|[.,]\d)/;
