import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { languageOf } from '#domain/writing/marked.ts';

/** Words in another language are marked as a link to it, `[Neuadd y dref](lang:cy)`, and become words that say theirs. */
export function markPassages(tree: Root) {
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'a') return;
		const lang = languageOf(String(node.properties.href));
		if (!lang) return;
		node.tagName = 'span';
		node.properties = { lang };
	});
}
