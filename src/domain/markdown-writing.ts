import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';

/**
 * The Markdown of a tree, which `parseMarkdown` reads as the same tree. Each character of a text is read as itself: what
 * Markdown would take for a mark has a backslash before it. A `verbatim` node is written as it stands.
 */
export function writeMarkdown(tree: Root): string {
	return toMarkdown(tree, {
		bullet: '-',
		rule: '-',
		emphasis: '*',
		listItemIndent: 'one',
		extensions: [gfmToMarkdown({ stringLength: () => 3 }), { handlers, unsafe: [www] }],
	}).replace(/\n+$/, '');
}

/**
 * A text with its backslashes. An address stays as it is typed, because `parseMarkdown` reads it as a whole, and would take
 * a backslash in it for a part of it.
 */
const text: Handle = ({ value }: { value: string }, _, state, info) => {
	const isLabel = state.stack.includes('label');
	let before = info.before;
	let written = '';
	let from = 0;
	const write = (to: number, after: string) => {
		written += withoutNeedless(state.safe(value.slice(from, to), { ...info, before, after }));
	};
	for (const { 0: address, index } of isLabel ? [] : value.matchAll(ADDRESS)) {
		const end = index + address.length;
		const isFree = index > 0 || /[\s(]/.test(before);
		const isEnded = /^[.,:!?)]*\s/.test(value.slice(end) + info.after);
		if (!isFree || !isEnded) continue;
		write(index, address[0]!);
		written += address;
		from = end;
		before = address.at(-1)!;
	}
	write(value.length, info.after);
	return written;
};

const verbatim: Handle = ({ value }: Verbatim) => value;

const handlers = { text, verbatim };

/** Leaves out the backslash before `&` where no character reference follows, as in “Q&A”. */
function withoutNeedless(written: string): string {
	return written.replace(/(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g, '$1&');
}

/** Markdown makes a link of `www.` and whatever follows, in any script. */
const www: Unsafe = {
	before: '[Ww]{3}',
	character: '.',
	inConstruct: 'phrasing',
	notInConstruct: ['autolink', 'link', 'image', 'label'],
};

/** A web or mail address that Markdown makes a link of, without any mark that ends it earlier. */
const ADDRESS =
	/(?<![^\s(])(?:(?:https?:\/\/|www\.)[\w./?=&%#:+,-]*[A-Za-z0-9/]|[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})(?=[.,:!?)]*(?:\s|$))/g;

/** Markdown inside a tree: in a line, or as a block. */
export type Verbatim = { type: 'verbatim'; value: string };
