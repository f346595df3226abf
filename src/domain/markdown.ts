import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * The tree of an editor's Markdown (CommonMark and GFM) with positions. Pages, preview and checks all read this tree. A
 * text that is too tangled to parse (see `tangledLine`) gives an empty tree.
 */
export function parseMarkdown(body: string): Root {
	if (tangledLine(body)) return { type: 'root', children: [] };
	return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/**
 * The first line, from 1, on which the parser would need seconds or its whole stack: deeply nested lists, or endless
 * brackets or emphasis marks. Nobody writes such lines by hand. 20,000 characters of `- ` take half a minute.
 */
export function tangledLine(body: string): number | undefined {
	let marks = 0;
	const at = body.split('\n').findIndex((line) => {
		marks = line.trim() ? marks + (line.match(/[\]*_]/g)?.length ?? 0) : 0;
		return marks > MOST_MARKS || NESTED.test(line);
	});
	return at < 0 ? undefined : at + 1;
}

/** In one paragraph. */
const MOST_MARKS = 500;
/** Marks of quotations and lists, one after another. */
const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/;
