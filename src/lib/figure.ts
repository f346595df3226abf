import { escapeHtml } from '#domain/html.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { picture } from './pictures.ts';

/**
 * A picture as HTML. A heavy picture is inside closed `<details>`, whose summary says its size: browsers do not fetch a
 * lazy picture there until the reader opens it.
 */
export async function figure({ src, description, caption }: Shown, lang: Lang): Promise<string> {
	const { avif, webp, jpeg, large, width, height } = await picture(src);
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
	return `<figure>${shown}<figcaption>${caption ? `${escapeHtml(caption)} ` : ''}${larger}</figcaption></figure>`;
}

function kilobytes(bytes: { length: number }): number {
	return Math.ceil(bytes.length / 1000);
}

/** Bytes: 1.2 seconds at 400 kbit/s. */
const HEAVY = 60_000;

export type Shown = { src: string; description: string; caption?: string | undefined };
