import { heardOf } from './name.ts';
import { selectorOf } from './selector.ts';

/** The text of the page, block by block, wherever the language is declared anew. */
export function passagesOfPage(): Text {
	const declared = document.documentElement.lang.trim();
	const unread =
		'script, style, noscript, template, code, pre, kbd, samp, var, textarea, select, option, svg, math, address, cite, [translate=no], .notranslate';
	const inline = new Set(
		'a abbr b bdi bdo cite data del dfn em font i ins label mark q s small span strong sub sup time tt u wbr'.split(
			' ',
		),
	);

	const parts = new Map<Element, { text: string; lang: string; isOfPage: boolean }>();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL, (node) =>
		node instanceof Element && node.matches(unread)
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT,
	);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (node.nodeType !== Node.TEXT_NODE || !/\p{L}{2}/u.test(node.nodeValue ?? '')) continue;
		const language = node.parentElement!.closest('[lang]');
		let block = node.parentElement!;
		while (inline.has(block.localName) && block !== language) block = block.parentElement!;
		const part = parts.get(block) ?? {
			text: '',
			lang: language?.getAttribute('lang')?.trim() ?? '',
			isOfPage: !language || language === document.documentElement,
		};
		part.text += (node.previousSibling?.nodeName === 'BR' ? ' ' : '') + node.nodeValue;
		parts.set(block, part);
	}

	const passages = [...parts].flatMap(([block, { lang, isOfPage, ...part }]) => {
		const text = part.text
			.replace(/\S*(?:@|:\/\/|www\.)\S*|\S*\d\S*/g, ' ')
			.replace(/\s+/g, ' ')
			.trim();
		if (text.split(' ').length < 8 || !block.checkVisibility()) return [];
		return [{ selector: selectorOf(block), text, lang, isOfPage }];
	});
	return { declared, passages, switches: switches() };

	function switches(): Switch[] {
		return [...document.querySelectorAll('a[hreflang]')].map((link) => ({
			selector: selectorOf(link),
			text: heardOf(link),
			code: (link.getAttribute('hreflang') ?? '').split('-')[0]!.toLowerCase(),
			lang: (link.querySelector('[lang]') ?? link.closest('[lang]'))?.getAttribute('lang') ?? '',
		}));
	}
}

export type Text = {
	declared: string;
	passages: Passage[];
	switches: Switch[];
};

/** A link to the page in another language. */
export type Switch = { selector: string; text: string; code: string; lang: string };

export type Passage = {
	selector: string;
	text: string;
	lang: string;
	/** Nothing nearer than the html element says the language. */
	isOfPage: boolean;
};
