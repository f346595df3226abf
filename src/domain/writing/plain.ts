import type { Nodes } from 'mdast';
import { languageOf } from './marked.ts';

/**
 * The text of a node as people read it, in its written lines. Code becomes a single mark that no rule takes for a word;
 * so does, if `lang` is given, each passage marked as another language.
 */
export function wordsOf(node: Nodes, lang?: string): string {
	if (node.type === 'break') return '\n';
	if (node.type === 'inlineCode' || node.type === 'html') return LEFT_OUT;
	if (node.type === 'image' || node.type === 'imageReference') return '';
	if (node.type === 'link' && lang && (languageOf(node.url) ?? lang) !== lang) return LEFT_OUT;
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map((child) => wordsOf(child, lang)).join('') : '';
}

/** The line of a position in a block of text; undefined in a field of one line. */
export function lineOf(block: { text: string; line?: number }, index: number): number | undefined {
	if (block.line === undefined) return undefined;
	return block.line + block.text.slice(0, index).split('\n').length - 1;
}

/** A text on one line, cut to a length at which an editor still finds the place. */
export function excerptOf(text: string, most = 70): string {
	const line = text
		.slice(0, 4 * most)
		.replace(/\s+/g, ' ')
		.trim();
	if (line.length <= most && text.length <= 4 * most) return line;
	return `${line.slice(0, most).replace(/\s\S*$/, '')}…`;
}

/** Whether a position in a text is inside quotation marks, so the words are a quotation. */
export function isSpoken(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - LONGEST_SPEECH), index);
	const opened = before.match(/“/g)?.length ?? 0;
	const closed = before.match(/”/g)?.length ?? 0;
	return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** Characters. The limit also keeps a text of nothing but quotation marks as quick as any other. */
const LONGEST_SPEECH = 600;
const LEFT_OUT = '\uFFFC';
