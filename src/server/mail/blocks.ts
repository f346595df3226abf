import { escapeHtml } from '#domain/html.ts';
import type { Lang } from '#domain/language.ts';

/** A letter as plain text: one block a paragraph, links and codes on lines of their own. */
export function inText(blocks: Block[]): string {
	return `${blocks.map(blockInText).join('\n\n')}\n`;
}

/** The same letter as HTML that every mail program can show: no pictures, no styles but sizes, nothing to load. */
export function inHtml(
	blocks: Block[],
	{ lang, subject }: { lang: string; subject: string },
): string {
	return [
		`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
		'<body style="font: 18px/1.5 sans-serif; max-width: 36em; margin: 1em; overflow-wrap: anywhere">',
		...blocks.map(blockInHtml),
		'</body></html>',
	].join('\n');
}

function blockInText(block: Block): string {
	if (typeof block === 'string') return block;
	if ('link' in block) return block.link;
	if ('code' in block) return `    ${block.code}`;
	if ('quote' in block) return block.quote.replace(/^/gm, '> ');
	if ('blocks' in block) return block.blocks.map(blockInText).join('\n\n');
	return known(block.facts)
		.map(([name, value]) => `${name}: ${value}`)
		.join('\n');
}

function blockInHtml(block: Block): string {
	if (typeof block === 'string') return `<p dir="auto">${escapeHtml(block)}</p>`;
	if ('link' in block)
		return `<p><a href="${escapeHtml(block.link)}">${escapeHtml(block.link)}</a></p>`;
	if ('code' in block)
		return `<p style="font-size: 28px"><strong>${escapeHtml(block.code)}</strong></p>`;
	if ('quote' in block) {
		const of = block.lang ? ` lang="${block.lang}"` : '';
		return `<blockquote dir="auto"${of}>${lines(block.quote)}</blockquote>`;
	}
	if ('blocks' in block)
		return `<div lang="${block.lang}">${block.blocks.map(blockInHtml).join('\n')}</div>`;
	const rows = known(block.facts).map(
		([name, value]) =>
			`<dt>${escapeHtml(name)}</dt><dd dir="auto"><strong>${escapeHtml(value)}</strong></dd>`,
	);
	return `<dl>${rows.join('')}</dl>`;
}

function known(facts: Facts) {
	return Object.entries(facts).filter((entry): entry is [string, string] => Boolean(entry[1]));
}

function lines(text: string) {
	return escapeHtml(text).replaceAll('\n', '<br>');
}

/**
 * A paragraph, an address to follow, something to type or say, somebody's own words with their language where it is another,
 * a list of facts, or a part in another language.
 */
export type Block =
	| string
	| { link: string }
	| { code: string }
	| { quote: string; lang?: Lang }
	| { facts: Facts }
	| { lang: Lang; blocks: Block[] };

type Facts = Record<string, string | null | undefined>;
