/*
 * Text as Decap's rich text has it: in the terms of Slate, the editor that Decap uses.
 */

export type Block = { type: string; data?: Data; url?: string; children: (Block | Leaf)[] };

/** A run of characters that look alike. */
export type Leaf = {
	text: string;
	bold?: true;
	italic?: true;
	delete?: true;
	code?: true;
	raw?: string;
};
/**
 * `raw` is Markdown that rich text has no form for, such as a footnote: it is shown as it is written. As long as nobody
 * changes it, it is saved as it is written.
 */

export type Data = {
	url?: string;
	title?: string | null;
	start?: number | null;
	spread?: boolean | null;
	align?: ('left' | 'right' | 'center' | null)[] | null;
	shortcode?: string;
	shortcodeData?: Record<string, unknown>;
	[other: string]: unknown;
};

export function isLeaf(node: Block | Leaf): node is Leaf {
	return 'text' in node;
}

/** All words of a node. */
export function textOf(node: Block | Leaf): string {
	return isLeaf(node) ? node.text : node.children.map(textOf).join('');
}

/** Nodes inside a line. Everything else is a block. */
export function isInline(node: Block | Leaf): boolean {
	return isLeaf(node) || INLINE.has(node.type);
}

const INLINE = new Set(['link', 'break', 'image', 'inline-shortcode']);
