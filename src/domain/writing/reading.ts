import type { Nodes, Parents } from 'mdast';
import type { Lang } from '../language.ts';
import { parseMarkdown } from '../markdown.ts';
import { wordsOf } from './plain.ts';
import type { Known, Piece } from './written.ts';

/** Parses a piece once, for all rules. */
export function read(piece: Piece, lang: Lang, known: Known): Reading {
	const { kind, path, text } = piece;
	const reading = { kind, path, text, lang, known, nodes: [] as Node[] };
	if (kind === 'picture') return { ...reading, blocks: [] };
	if (kind !== 'markdown') return { ...reading, blocks: [{ kind: 'line', text, quoted: false }] };
	const nodes = everyNode(parseMarkdown(text));
	return { ...reading, nodes, blocks: nodes.flatMap((each) => blockOf(each, lang)) };
}

/** In reading order, and without recursion: an editor can nest quotations without limit. */
function everyNode(root: Parents): Node[] {
	const nodes: Node[] = [];
	const waiting: Node[] = [{ node: root, parents: [] }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, parents } = next;
		nodes.push(next);
		if (!('children' in node)) continue;
		// The rules look only at the nearest parents.
		const above = [node, ...parents.slice(0, NEAR)];
		waiting.push(...node.children.map((child) => ({ node: child, parents: above })).reverse());
	}
	return nodes;
}

function blockOf({ node, parents }: Node, lang: Lang): Block[] {
	const kind = BLOCKS[node.type];
	if (!kind) return [];
	const around = parents.map(({ type }) => type);
	return [
		{
			kind: around[0] === 'listItem' && kind === 'paragraph' ? 'item' : kind,
			text: wordsOf(node, lang),
			line: node.position!.start.line,
			quoted: around.includes('blockquote'),
		},
	];
}

const BLOCKS: Record<string, Block['kind']> = {
	heading: 'heading',
	paragraph: 'paragraph',
	tableCell: 'cell',
};

/** A paragraph in an item of a list in a quotation has three above it. */
const NEAR = 4;

export type Reading = {
	kind: Piece['kind'];
	path: string;
	text: string;
	lang: Lang;
	known: Known;
	/** The nodes of a Markdown piece; none for another kind. */
	nodes: Node[];
	blocks: Block[];
};
/** `parents` are the nearest ones, innermost first. */
export type Node = { node: Nodes; parents: Parents[] };
/** A run of text as people read it; `line` is where it begins. */
export type Block = {
	kind: 'line' | 'heading' | 'paragraph' | 'item' | 'cell';
	text: string;
	line?: number;
	/** Whether the block is a quotation. */
	quoted: boolean;
};
