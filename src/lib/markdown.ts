import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Html, Parents } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import type { Lang } from '#domain/language.ts';
import { parseMarkdown } from '#domain/markdown.ts';
import { strings } from '#strings/index.ts';
import { figure, type Shown } from './figure.ts';
import { kept } from './kept.ts';
import { nameHeadings } from './markdown/headings.ts';
import { linkPhones } from './markdown/phones.ts';
import { fixLinks } from './markdown/links.ts';
import { markPassages } from './markdown/passages.ts';
import { FRAME, framePictures } from './markdown/pictures.ts';
import { typeset } from './markdown/punctuation.ts';
import { frameTables } from './markdown/tables.ts';

/**
 * The HTML of an editor's Markdown. Links within the hub stay in the reader's language, wide tables scroll, phone numbers
 * dial, and a picture becomes a figure that says its size before a slow line loads it. HTML in the Markdown is shown as text, never
 * run. Runs in Node and in the CMS.
 */
export async function renderMarkdown(body: string, lang: Lang): Promise<string> {
	const { html, pictures } = await kept('markdown', [lang, body], () => render(body, lang));
	const figures = await Promise.all(pictures.map((shown) => figure(shown, lang)));
	return html.replaceAll(FRAME, () => figures.shift()!);
}

/** Everything except the figures, which also change with the files of the pictures: `html` has a `FRAME` for each. */
function render(body: string, lang: Lang): { html: string; pictures: Shown[] } {
	const written = parseMarkdown(body);
	typeset(written);
	linkPhones(written);
	const tree = toHast(written, { handlers: { html: asTyped }, ...footnotes(lang) }) as Root;
	markPassages(tree);
	fixLinks(tree, lang);
	frameTables(tree, lang);
	nameHeadings(tree);
	const pictures = framePictures(tree);
	// The only raw nodes in the tree are the frames.
	const html = toHtml(tree, {
		allowDangerousHtml: true,
		characterReferences: { useNamedReferences: true },
	});
	return { html, pictures };
}

function asTyped(_: State, { value }: Html, parent: Parents | undefined): ElementContent {
	const text = { type: 'text' as const, value };
	if (parent && PHRASING.test(parent.type)) return text;
	return { type: 'element', tagName: 'p', properties: {}, children: [text] };
}

function footnotes(lang: Lang) {
	const { footnotes: footnoteLabel, backToText } = strings(lang).common;
	return {
		footnoteLabel,
		footnoteBackLabel: (note: number, again: number) =>
			backToText(again > 1 ? `${note + 1}-${again}` : String(note + 1)),
	};
}

/** Nodes that hold text, not blocks. */
const PHRASING = /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/;
