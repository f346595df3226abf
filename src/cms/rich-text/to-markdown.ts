import type { BlockContent, Heading, ListItem, RootContent, TableRow } from 'mdast';
import { writeMarkdown } from '#domain/markdown-writing.ts';
import { type Block, isInline, isLeaf, type Leaf, textOf } from './nodes.ts';
import { phrasing, verbatim } from './phrasing.ts';

/** The Markdown of a rich text. Every character that was typed is read as that character. */
export function toMarkdown(blocks: (Block | Leaf)[]): string {
	return writeMarkdown({ type: 'root', children: blocksOf(blocks) });
}

/** Words that stand beside blocks become a paragraph. */
function blocksOf(nodes: (Block | Leaf)[]): BlockContent[] {
	const blocks: BlockContent[] = [];
	let line: (Block | Leaf)[] = [];
	const flush = () => {
		blocks.push(...paragraph(line));
		line = [];
	};
	for (const node of nodes) {
		if (isInline(node)) {
			line.push(node);
			continue;
		}
		flush();
		blocks.push(...blockOf(node as Block));
	}
	flush();
	return blocks;
}

function blockOf({ type, data = {}, children }: Block): BlockContent[] {
	const depth = HEADINGS.indexOf(type) + 1;
	if (depth > 0) {
		const words = phrasing(children);
		return words.length > 0
			? [{ type: 'heading', depth: depth as Heading['depth'], children: words }]
			: [];
	}
	switch (type) {
		case 'quote': {
			const inside = blocksOf(children);
			return inside.length > 0 ? [{ type: 'blockquote', children: inside }] : [];
		}
		case 'bulleted-list':
		case 'numbered-list': {
			const items = children.map((item): ListItem => itemOf(item));
			const ordered = type === 'numbered-list';
			const spread = data.spread ?? items.some(({ children }) => isLong(children));
			return [{ type: 'list', ordered, start: data.start ?? 1, spread, children: items }];
		}
		case 'list-item':
			return blocksOf(children);
		case 'table':
			return [{ type: 'table', align: data.align, children: children.map(rowOf) }];
		case 'thematic-break':
			return [{ type: 'thematicBreak' }];
		case 'code':
		case 'code-block':
			return [{ type: 'code', value: textOf({ type, children }) }];
		case 'shortcode':
			return shortcode(data.shortcodeData ?? {}, data.shortcode);
		default:
			return blocksOf(children);
	}
}

function paragraph(line: (Block | Leaf)[]): BlockContent[] {
	const [only, ...others] = line.filter((node) => !isLeaf(node) || node.text !== '');
	if (only && others.length === 0 && isLeaf(only) && only.raw === only.text)
		return [verbatim(only.raw)];
	const words = phrasing(line);
	return words.length > 0 ? [{ type: 'paragraph', children: words }] : [];
}

function itemOf(item: Block | Leaf): ListItem {
	const children = blocksOf(isLeaf(item) ? [item] : item.children);
	const spread = !isLeaf(item) && (item.data?.spread ?? isLong(children));
	return { type: 'listItem', spread, children };
}

/** Whether an item has more than a line and the lists below it. */
function isLong(blocks: RootContent[]): boolean {
	return blocks.some(({ type }, index) => index > 0 && type !== 'list');
}

function rowOf(row: Block | Leaf): TableRow {
	const cells = isLeaf(row) ? [row] : row.children;
	return {
		type: 'tableRow',
		children: cells.map((cell) => ({
			type: 'tableCell',
			children: phrasing(isLeaf(cell) ? [cell] : cell.children),
		})),
	};
}

function shortcode(data: Record<string, unknown>, name: string | undefined): BlockContent[] {
	const word = (key: string) => (data[key] ? String(data[key]) : null);
	if (name === 'code-block')
		return [{ type: 'code', lang: word('lang'), meta: word('meta'), value: word('code') ?? '' }];
	const picture = { url: word('image') ?? '', alt: word('alt'), title: word('title') };
	return [{ type: 'paragraph', children: [{ type: 'image', ...picture }] }];
}

const HEADINGS = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `heading-${name}`);
