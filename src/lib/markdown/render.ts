import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Html, Parents } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import type { Lang } from '#domain/language.ts';
import { parseMarkdown } from '#domain/markdown.ts';
import { strings } from '#strings/index.ts';
import type { Shown } from '../figure.ts';
import { nameHeadings } from './headings.ts';
import { fixLinks } from './links.ts';
import { markPassages } from './passages.ts';
import { linkPhones } from './phones.ts';
import { framePictures } from './pictures.ts';
import { typeset } from './punctuation.ts';
import { frameTables } from './tables.ts';

/** Everything except the figures, which also change with the files of the pictures: `html` has a `FRAME` for each. */
export function renderWithoutFigures(body: string, lang: Lang): Rendered {
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

type Rendered = { html: string; pictures: Shown[] };
