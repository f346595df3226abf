import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { isSafeLink } from '#domain/safe-link.ts';

/**
 * Links within the hub stay in the reader's language; one that is not safe becomes plain words. The build refuses such
 * before they come here; the preview shows what is still being written.
 */
export function mendLinks(tree: Root, lang: Lang) {
	visit(tree, 'element', ({ tagName, properties }) => {
		if (tagName !== 'a') return;
		const href = String(properties.href);
		if (!isSafeLink(href)) delete properties.href;
		else if (href.startsWith('/')) properties.href = inLang(lang, href);
	});
}
