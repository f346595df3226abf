import { isClear } from './colour.ts';
import { everything } from './flat-tree.ts';

/**
 * Whether something without words shows a sign: bars, a dot, a picture, what the style sheet writes. What is larger is the
 * ground behind something, or the veil over a page.
 */
export function isSign(element: Element): boolean {
	const { width, height } = element.getBoundingClientRect();
	const [own, ...inner] = everything(element);
	if (height > LARGEST) return false;
	return inner.some(hasInk) || (width <= LARGEST && hasInk(own!));
}

function hasInk(element: Element): boolean {
	const { width, height } = element.getBoundingClientRect();
	const styles = [null, '::before', '::after'].map((part) => getComputedStyle(element, part));
	return styles.some((style, at) => {
		if (style.visibility !== 'visible' || style.display === 'none') return false;
		if (at > 0 && (style.content === 'none' || style.content === 'normal')) return false;
		if (at > 0 && /\S/.test(style.content.replace(/^"|"$/g, ''))) return true;
		// A line of a pixel is ink as well.
		const hasRoom = at > 0 || (width >= 3 && height >= 1) || (width >= 1 && height >= 3);
		return hasRoom && hasGround(style);
	});
}

function hasGround(style: CSSStyleDeclaration): boolean {
	if (style.backgroundImage !== 'none' || style.boxShadow !== 'none') return true;
	if (!isClear(style.backgroundColor)) return true;
	return (['Top', 'Right', 'Bottom', 'Left'] as const).some(
		(side) =>
			parseFloat(style[`border${side}Width`]) > 0 &&
			style[`border${side}Style`] !== 'none' &&
			!isClear(style[`border${side}Color`]),
	);
}

/** In pixels. */
const LARGEST = 120;
