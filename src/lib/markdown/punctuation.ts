import type { Root } from 'mdast';
import smartypants from 'remark-smartypants';
import { visit } from 'unist-util-visit';

/**
 * Typographic quotation marks, dashes and dots; Welsh has the same marks as English. Code and addresses stay as they are
 * typed: people copy them.
 */
export function typeset(tree: Root) {
	const addresses: (() => void)[] = [];
	visit(tree, 'link', ({ url, children }) => {
		const [only] = children;
		if (only?.type !== 'text' || !isAddress(only.value, url)) return;
		const { value } = only;
		addresses.push(() => {
			only.value = value;
		});
	});
	smarten(tree);
	for (const restore of addresses) restore();
}

/** Whether the words of a link are its address, with or without `https://`, `mailto:` or `tel:`. */
function isAddress(words: string, url: string): boolean {
	return words === url || url.replace(/^(?:https?:\/\/|mailto:|tel:)/, '') === words;
}

/** The package's types require a processor as `this`; its code does not. */
const smarten = (smartypants as unknown as (options: object) => (tree: Root) => void)({
	dashes: 'oldschool',
});
