/*
 * Text as Decap's rich text has it: in the terms of Slate, the editor that Decap uses.
 */

export function block(type: string, children: (Block | Leaf)[], data?: Data): Block {
	return { type, ...(data && { data }), children: withTexts(children) };
}

export function paragraph(words: (Block | Leaf)[]): Block {
	return block('paragraph', words);
}

/** Markdown that is shown as it is written. */
export function raw(source: string): Leaf {
	return { text: source, raw: source };
}

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

/** Slate wants a text, which may be empty, on both sides of each node that stands in a line. */
function withTexts(children: (Block | Leaf)[]): (Block | Leaf)[] {
	const whole: (Block | Leaf)[] = [];
	for (const child of children) {
		const last = whole.at(-1);
		if (isInline(child) && !isLeaf(child) && (!last || !isLeaf(last))) whole.push({ text: '' });
		whole.push(child);
	}
	const last = whole.at(-1);
	if (!last || (isInline(last) && !isLeaf(last))) whole.push({ text: '' });
	return whole;
}

const INLINE = new Set(['link', 'break', 'image', 'inline-shortcode']);

export type Block = { type: string; data?: Data; url?: string; children: (Block | Leaf)[] };

/** A run of characters that look alike. */
export type Leaf = {
	text: string;
	bold?: true;
	italic?: true;
	delete?: true;
	code?: true;
	/**
	 * Markdown that rich text has no form for, such as a footnote: it is shown as it is written. As long as nobody changes it,
	 * it is saved as it is written.
	 */
	raw?: string;
};

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
