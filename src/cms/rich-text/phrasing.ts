import type { Html, InlineCode, PhrasingContent, Text } from 'mdast';
import type { Verbatim } from '#domain/markdown-writing.ts';
import { type Block, isLeaf, type Leaf, textOf } from './nodes.ts';

/**
 * The words of a line in the terms of Markdown, with those of their marks that are not around the whole line (`open`).
 * Spaces at its ends are left out: no page shows them.
 */
export function phrasing(
	nodes: (Block | Leaf)[],
	open: readonly Mark[] = MARKS,
): PhrasingContent[] {
	const split = nodes.flatMap((node) => (isLeaf(node) ? atBreaks(node) : [node]));
	const line = split.filter((node) => (isLeaf(node) ? node.text !== '' : isShown(node)));
	return tidied(marked(line, open));
}

/** Puts neighbours with the same mark into one node, the mark of the longest run first. */
function marked(nodes: (Block | Leaf)[], open: readonly Mark[]): PhrasingContent[] {
	const written: PhrasingContent[] = [];
	for (let at = 0; at < nodes.length;) {
		const runs = open.map((mark) => ({ mark, end: endOfRun(nodes, at, mark) }));
		const { mark, end } = runs.reduce((a, b) => (b.end > a.end ? b : a), {
			mark: undefined,
			end: at,
		} as Run);
		if (mark) {
			const inside = marked(
				nodes.slice(at, end),
				open.filter((each) => each !== mark),
			);
			written.push(...wrapped(TYPES[mark], inside));
		} else written.push(...plain(nodes[at]!, open));
		at = mark ? end : at + 1;
	}
	return joined(written);
}

function endOfRun(nodes: (Block | Leaf)[], from: number, mark: Mark): number {
	let end = from;
	for (let at = from; at < nodes.length; at++)
		if (has(nodes[at]!, mark)) end = at + 1;
		else if (at === from || !isBreak(nodes[at]!)) break;
	return end;
}

function has(node: Block | Leaf, mark: Mark): boolean {
	if (isLeaf(node)) return Boolean(node[mark]);
	const words = node.children.filter((child) => textOf(child) !== '');
	return words.length > 0 && words.every((child) => has(child, mark));
}

/** A mark around words. Spaces at the ends stay outside: inside, Markdown would show the mark. */
function wrapped(type: Wrapper, inside: PhrasingContent[]): PhrasingContent[] {
	const before = takeSpace(inside, 0, /^\s+/);
	const after = takeSpace(inside, inside.length - 1, /\s+$/);
	const children = inside.filter((node) => node.type !== 'text' || node.value !== '');
	const node = children.length > 0 ? [{ type, children }] : [];
	return [...spaces(before), ...node, ...spaces(after)];
}

function takeSpace(nodes: PhrasingContent[], at: number, pattern: RegExp): string {
	const node = nodes[at];
	if (node?.type !== 'text') return '';
	const [space = ''] = pattern.exec(node.value) ?? [];
	nodes[at] = { ...node, value: node.value.replace(pattern, '') };
	return space;
}

function spaces(value: string): PhrasingContent[] {
	return value ? [{ type: 'text', value }] : [];
}

function plain(node: Block | Leaf, open: readonly Mark[]): PhrasingContent[] {
	if (isLeaf(node)) return node.code ? [{ type: 'inlineCode', value: node.text }] : words(node);
	if (isBreak(node)) return [{ type: 'break' }];
	const { url = node.url ?? '', title } = node.data ?? {};
	if (node.type !== 'link') return [];
	return [{ type: 'link', url, title, children: phrasing(node.children, open) as [] }];
}

/** Markdown that nobody changed stays; what was typed before or after it is text. */
function words({ text, raw }: Leaf): PhrasingContent[] {
	const at = raw ? text.indexOf(raw) : -1;
	if (!raw || at < 0) return [{ type: 'text', value: text }];
	const [before, after] = [text.slice(0, at), text.slice(at + raw.length)];
	return [...spaces(before), verbatim(raw), ...spaces(after)];
}

/** Markdown as it stands. The types of mdast know no such node. */
export function verbatim(value: string): Html {
	return { type: 'verbatim', value } satisfies Verbatim as unknown as Html;
}

/** A text that was pasted can have line breaks inside. */
function atBreaks(leaf: Leaf): (Block | Leaf)[] {
	if (leaf.raw || !/[\r\n]/.test(leaf.text)) return [leaf];
	return leaf.text
		.split(/\r\n?|\n/)
		.flatMap((text, index) => [...(index > 0 ? [BREAK] : []), { ...leaf, text }]);
}

/** One text, and one piece of code, where several follow one another. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
	const whole: PhrasingContent[] = [];
	for (const node of nodes) {
		const last = whole.at(-1);
		if (isWords(node) && last && isWords(last) && last.type === node.type)
			whole[whole.length - 1] = { ...last, value: last.value + node.value };
		else whole.push(node);
	}
	return whole;
}

function isWords(node: PhrasingContent): node is Text | InlineCode {
	return node.type === 'text' || node.type === 'inlineCode';
}

/** Without spaces at the ends of each line, and without line breaks at the ends. */
function tidied(nodes: PhrasingContent[]): PhrasingContent[] {
	const lines = nodes.map((node, index) => {
		if (node.type !== 'text') return node;
		const begins = index === 0 || nodes[index - 1]!.type === 'break';
		const ends = index === nodes.length - 1 || nodes[index + 1]!.type === 'break';
		const start = begins ? node.value.replace(EDGE_BEFORE, '') : node.value;
		return { ...node, value: ends ? start.replace(EDGE_AFTER, '') : start };
	});
	const shown = lines.filter((node) => node.type !== 'text' || node.value !== '');
	const first = shown.findIndex(({ type }) => type !== 'break');
	const last = shown.findLastIndex(({ type }) => type !== 'break');
	return first < 0 ? [] : shown.slice(first, last + 1);
}

function isBreak(node: Block | Leaf): boolean {
	return !isLeaf(node) && node.type === 'break';
}

/** A link without a word cannot be seen. */
function isShown(node: Block): boolean {
	return node.type === 'break' || textOf(node).trim() !== '';
}

const BREAK: Block = { type: 'break', children: [{ text: '' }] };
const TYPES = { delete: 'delete', bold: 'strong', italic: 'emphasis' } as const;
const MARKS = Object.keys(TYPES) as Mark[];
/** What Markdown leaves out at the ends of a line. */
const EDGE_BEFORE = /^[ \t]+/;
const EDGE_AFTER = /[ \t]+$/;

type Mark = keyof typeof TYPES;
type Wrapper = (typeof TYPES)[Mark];
type Run = { mark?: Mark; end: number };
