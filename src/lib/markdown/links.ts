import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';

/** Links within the hub stay in the reader's language; one that leads where the hub never links becomes plain words. */
export function mendLinks(tree: Root, lang: Lang) {
	visit(tree, 'element', ({ tagName, properties }) => {
		if (tagName !== 'a') return;
		const href = String(properties.href);
		if (!SAFE.test(href)) delete properties.href;
		else if (href.startsWith('/')) properties.href = inLang(lang, href);
	});
}

/** The build refuses the others before they come here; the preview shows what is still being written. */
const SAFE = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;
