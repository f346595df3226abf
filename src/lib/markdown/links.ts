import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { isSafeLink } from '#domain/safe-link.ts';

/**
 * Keeps links within the hub in the reader's language; an unsafe link becomes plain text. The build refuses unsafe
 * links earlier, but the preview of the CMS shows texts that are still being written.
 */
export function fixLinks(tree: Root, lang: Lang) {
	visit(tree, 'element', (link) => {
		if (link.tagName !== 'a') return;
		const href = String(link.properties.href);
		if (!isSafeLink(href)) delete link.properties.href;
		else if (href.startsWith('/')) link.properties.href = inLang(lang, href);
		else if (href.startsWith('mailto:')) breakAfterAt(link);
	});
}

/** A line that is too narrow for an address breaks after the @, as in `Email.astro`. */
function breakAfterAt({ children: [text], children }: Element) {
	if (text?.type !== 'text' || !/^[^\s@]+@[^\s@]+$/.test(text.value)) return;
	const [mailbox, host] = text.value.split(/(?<=@)/);
	children.splice(
		0,
		1,
		{ type: 'text', value: mailbox! },
		{ type: 'element', tagName: 'wbr', properties: {}, children: [] },
		{ type: 'text', value: host! },
	);
}
