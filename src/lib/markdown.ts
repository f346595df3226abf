import type { Lang } from '#domain/language.ts';
import { figure } from './figure.ts';
import { kept } from './kept.ts';
import { FRAME } from './markdown/pictures.ts';
import { renderWithoutFigures } from './markdown/render.ts';

/**
 * The HTML of an editor's Markdown. Links within the hub stay in the reader's language, wide tables scroll, phone numbers
 * dial, and a picture becomes a figure that says its size before a slow line loads it. HTML in the Markdown is shown as text, never
 * run. Runs in Node and in the CMS.
 */
export async function renderMarkdown(body: string, lang: Lang): Promise<string> {
	const { html, pictures } = await kept('markdown', [lang, body], () =>
		renderWithoutFigures(body, lang),
	);
	const figures = await Promise.all(pictures.map((shown) => figure(shown, lang)));
	return html.replaceAll(FRAME, () => figures.shift()!);
}
