import { escapeHtml } from '#domain/html.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { HEAVY } from './picture-weight.ts';
import { type Picture, picture } from './pictures.ts';

/** A picture of the content as HTML. Rejects if there is none of this name. */
export async function figure(shown: Shown, lang: Lang): Promise<string> {
	return figureOf(await picture(shown.src), shown, lang);
}

/**
 * A heavy picture is inside closed `<details>`, whose summary says its size: browsers do not fetch a lazy picture there
 * until the reader opens it.
 */
export function figureOf(
	{ avif, webp, jpeg, large, width, height }: Picture,
	{ description, caption, isTeaser }: Shown,
	lang: Lang,
): string {
	const words = strings(lang).common.picture;
	const image =
		`<picture><source srcset="${avif.path}" type="image/avif">` +
		`<source srcset="${webp.path}" type="image/webp">` +
		`<img src="${jpeg.path}" alt="${escapeHtml(description)}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`;
	const heavy = webp.bytes.length > HEAVY;
	const shown = heavy
		? `<details><summary>${escapeHtml(words.show(kilobytes(webp.bytes)))}</summary>${image}</details>`
		: image;
	const larger = `<a href="${large.path}">${escapeHtml(words.larger(kilobytes(large.bytes)))}</a>`;
	const under = [caption && escapeHtml(caption), !isTeaser && larger].filter(Boolean).join(' ');
	return `<figure>${shown}${under && `<figcaption>${under}</figcaption>`}</figure>`;
}

function kilobytes(bytes: { length: number }): number {
	return Math.ceil(bytes.length / 1000);
}

export type Shown = {
	src: string;
	description: string;
	caption?: string | undefined;
	/** The page leads to another page, which has the same picture with its larger version. */
	isTeaser?: boolean | undefined;
};
