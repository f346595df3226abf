import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { languageOf } from '#domain/writing/marked.ts';

/** Turns a passage in another language, marked as a link (`[Neuadd y dref](lang:cy)`), into words with that `lang`. */
export function markPassages(tree: Root) {
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'a') return;
		const lang = languageOf(String(node.properties.href));
		if (!lang) return;
		node.tagName = 'span';
		node.properties = { lang };
	});
}
