import type { Probe, Sight } from '../probe.ts';

/** Whether the headings make an outline that can be jumped through, and whether all that looks like a heading is one. */
export const headings: Probe = {
	name: 'headings',
	rules: {
		'heading-skips-level': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'This heading is more than one level below the heading before it.',
			mend: 'Use the next level down, and let the style sheet decide how large it looks.',
		},
		'heading-empty': {
			kind: 'error',
			criteria: ['1.3.1', '2.4.6'],
			message:
				'This heading has no text, so whoever jumps from heading to heading lands on nothing.',
			mend: 'Write the heading, or take the element out.',
		},
		'heading-of-page-missing': {
			kind: 'review',
			criteria: ['1.3.1', '2.4.6'],
			message: 'No heading of the first level says what this page is about.',
			mend: 'Make the name of the page an h1.',
		},
		'heading-in-looks-only': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'This looks like a heading and is not marked as one.',
			mend: 'Use h2 to h6 here instead of bold or large text.',
		},
		'heading-perhaps': {
			kind: 'review',
			criteria: ['1.3.1'],
			message: 'This short bold line may be meant as a heading, and is not marked as one.',
			mend: 'If it names the text that follows, use h2 to h6.',
		},
	},
	look: async ({ page }) => await page.evaluate(findFaultyHeadings),
};

function findFaultyHeadings(): Sight[] {
	const { selectorOf, isShown, textOf, nameOf } = globalThis.inPage;
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
	const isPart = !document.querySelector('main, [role=main]') && !document.body.innerText.trim();
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
