import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { markdownToHtml, markdownToMdast, type MdastNode } from 'satteri';
import { unescapeHtml } from '#domain/html.ts';
import type { Lang } from '#domain/language.ts';
import { inLang } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { figure } from './figure.ts';

/**
 * The HTML of an editor's Markdown. Links within the hub stay in the reader's language, wide tables scroll by
 * themselves, and a picture becomes a figure that says its weight before a slow line pays for it.
 */
export async function renderMarkdown(body: string, lang: Lang): Promise<string> {
	const { html } = markdownToHtml(body, { features: features(lang) });
	let tables = 0;
	const linked = html
		.replaceAll(
			/<a href="(\/(?!\/)[^"]*)"/g,
			(_, path: string) => `<a href="${inLang(lang, path)}"`,
		)
		.replaceAll(
			'<table>',
			() =>
				`<section class="table" aria-label="${strings(lang).common.table} ${++tables}" tabindex="0"><table>`,
		)
		.replaceAll('</table>', '</table></section>')
		.replaceAll(/<th(?=[ >])/g, '<th scope="col"')
		.replaceAll(/ style="text-align: (\w+)"/g, ' class="$1"');
	return replacePictures(linked, lang);
}

/** What keeps this Markdown from being published, as the end of a sentence that begins with the field; else nothing. */
export function faultIn(body: string): string | undefined {
	for (const node of walk(markdownToMdast(body))) {
		if (node.type === 'html') {
			return `has HTML in it (${node.value.slice(0, 40)}): write it in Markdown or as plain text`;
		}
		if (node.type === 'heading' && node.depth === 1) {
			return 'has a heading of the first level, which is the title’s: begin headings with ##';
		}
		if (isLink(node) && !/^(?:https:|mailto:|tel:|\/(?!\/)|#)/.test(node.url)) {
			return `links to ${node.url}: use an address that begins with https: or /`;
		}
		if (node.type === 'paragraph' && node.children.length > 1 && node.children.some(isImage)) {
			return 'has a picture inside a line of text: give it a line of its own';
		}
		if (node.type === 'image') {
			if (!node.alt)
				return `has a picture without a description (${node.url}): describe it between the square brackets`;
			if (!existsSync(join('content/images', basename(node.url)))) {
				return `shows ${node.url}, which does not exist: choose another picture`;
			}
		}
	}
	return undefined;
}

async function replacePictures(html: string, lang: Lang): Promise<string> {
	const pieces = html.split(/<p>(<img src="[^"]*" alt="[^"]*"(?: title="[^"]*")?>)<\/p>/);
	const replaced = pieces.map((piece) => {
		const [, src, alt, title] =
			/^<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")?/.exec(piece) ?? [];
		if (!src) return piece;
		const caption = title && unescapeHtml(title);
		return figure({ src, description: unescapeHtml(alt!), caption }, lang);
	});
	return (await Promise.all(replaced)).join('');
}

/** A link where it stands, or its address further down: `[name]: address`. */
function isLink(node: MdastNode) {
	return node.type === 'link' || node.type === 'definition';
}

function isImage(node: { type: string }): boolean {
	return node.type === 'image';
}

function* walk(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children) yield* walk(child as MdastNode);
}

function features(lang: Lang) {
	const { footnotes, backToText } = strings(lang).common;
	return {
		smartPunctuation: true,
		gfm: { footnotes: { label: footnotes, backLabel: backToText } },
	};
}
