import type { Sight } from '../probe.ts';
import { nameOf } from './name.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';
import { shownText, textOf } from './text.ts';

export function findFaultyHeadings(): Sight[] {
	const outline = [
		...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, [role=heading]'),
	].filter(
		(element) =>
			isShown(element) &&
			!element.closest('[aria-hidden=true], dialog') &&
			(element.getAttribute('role') ?? 'heading') === 'heading',
	);
	const levels = outline.map((element) =>
		Number(element.getAttribute('aria-level') ?? element.localName.match(/^h(\d)$/)?.[1] ?? 2),
	);
	const skips = outline.filter((_, index) => levels[index]! > (levels[index - 1] ?? 6) + 1);
	const empty = outline.filter(
		(element) => !nameOf(element) && !element.querySelector('svg, [aria-labelledby]'),
	);
	const isPart = !document.querySelector('main, [role=main]') && !shownText(document.body).trim();
	return [
		...skips.map((element) => ({
			rule: 'heading-skips-level',
			selector: selectorOf(element),
			note: `level ${levels[outline.indexOf(element)]} after level ${levels[outline.indexOf(element) - 1]}`,
		})),
		...empty.map((element) => ({ rule: 'heading-empty', selector: selectorOf(element) })),
		...(levels.includes(1) || isPart ? [] : [{ rule: 'heading-of-page-missing', selector: '' }]),
		...pretenders(),
	];

	function pretenders(): Sight[] {
		const elsewhere =
			'nav, footer, table, figure, label, legend, button, a, summary, blockquote, address, form, dl, header, li, [role=heading], h1, h2, h3, h4, h5, h6, [aria-hidden=true]';
		return [...document.body.querySelectorAll<HTMLElement>('p, div')].flatMap((block) => {
			const text = textOf(block);
			if (text.length < 3 || text.length > 80 || text.split(' ').length > 10) return [];
			if (/[.,;:!…]$/.test(text) || !/\p{L}{3}/u.test(text)) return [];
			if (block.closest(elsewhere) || block.querySelector('p, div, li, br, a, input, button, img'))
				return [];
			const next = block.nextElementSibling;
			if (!next?.matches('p, ul, ol, div') || textOf(next).split(' ').length < 12) return [];
			if (!isShown(block)) return [];
			const own = lookOf(block);
			const below = lookOf(next);
			const isLarge = own.size >= below.size * 1.2;
			const isBold = own.weight >= 600 && below.weight < 600;
			if (!isLarge && !isBold) return [];
			const rule = isLarge && isBold ? 'heading-in-looks-only' : 'heading-perhaps';
			return [{ rule, selector: selectorOf(block) }];
		});
	}

	/** Of its first words, if no other words in it look different. */
	function lookOf(block: Element): { size: number; weight: number } {
		const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		let look: { size: number; weight: number } | undefined;
		while (texts.nextNode()) {
			if (!texts.currentNode.nodeValue?.trim()) continue;
			const style = getComputedStyle(texts.currentNode.parentElement!);
			const found = { size: parseFloat(style.fontSize), weight: Number(style.fontWeight) };
			look = {
				size: Math.min(found.size, look?.size ?? found.size),
				weight: Math.min(found.weight, look?.weight ?? found.weight),
			};
		}
		return look ?? { size: 0, weight: 0 };
	}
}
