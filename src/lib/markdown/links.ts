import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { isSafeLink } from '#domain/safe-link.ts';

/**
 * Keeps links within the hub in the reader's language; an unsafe link becomes plain text. The build refuses unsafe
 * links earlier, but the preview of the CMS shows texts that are still being written.
 */
export function fixLinks(tree: Root, lang: Lang) {
	visit(tree, 'element', ({ tagName, properties }) => {
		if (tagName !== 'a') return;
		const href = String(properties.href);
		if (!isSafeLink(href)) delete properties.href;
		else if (href.startsWith('/')) properties.href = inLang(lang, href);
	});
}
