import { isClear } from './colour.ts';
import { parentOf } from './flat-tree.ts';
import { isSeen } from './shown.ts';

/** Anything that forced colours leave: words, pictures, borders of a part. */
export function hasInk(control: Element): boolean {
	const isBox = control.matches('input[type=checkbox], input[type=radio]');
	if (control.localName === 'input' && !isBox) return true;
	const own = getComputedStyle(control);
	if (isBox && own.appearance !== 'none') return true;
	const parts = [
		control,
		...control.querySelectorAll('*'),
		...(control.shadowRoot?.querySelectorAll('*') ?? []),
	];
	if (control.querySelector('slot, iframe')) return true;
	return parts.some((part) => {
		if (
			part.matches(
				'img, svg, canvas, video, object, picture, input, select, textarea, progress, meter',
			)
		) {
			if (part !== control && isSeen(part)) return true;
		}
		const hasBorder = (style: CSSStyleDeclaration) =>
			parseFloat(style.borderTopWidth) +
				parseFloat(style.borderBottomWidth) +
				parseFloat(style.borderLeftWidth) >
			0;
		const style = getComputedStyle(part);
		if (part !== control && !isSeen(part)) return false;
		if (draws(style) || ((part !== control || isBox) && hasBorder(style))) return true;
		if (hasWords(part, control)) return true;
		return ['::before', '::after'].some((name) => {
			const pseudo = getComputedStyle(part, name);
			const { content, display } = pseudo;
			if (content === 'none' || content === 'normal' || display === 'none') return false;
			return /[^"\s]/.test(content) || draws(pseudo) || hasBorder(pseudo);
		});
	});
}

/** Pictures stay; a background does only if the page says so. */
function draws(style: CSSStyleDeclaration): boolean {
	if (style.backgroundImage.includes('url(')) return true;
	const isKept = style.getPropertyValue('forced-color-adjust') === 'none';
	return isKept && !isClear(style.backgroundColor);
}

function hasWords(part: Element, control: Element): boolean {
	const box = control.getBoundingClientRect();
	const range = document.createRange();
	return [...part.childNodes].some((node) => {
		if (!(node instanceof Text) || !node.data.trim()) return false;
		range.selectNodeContents(node);
		const { width, height, left, right, top, bottom } = range.getBoundingClientRect();
		const isInside = right > box.left && left < box.right && bottom > box.top && top < box.bottom;
		return width > 1 && height > 1 && isInside;
	});
}

/** A border of its own, or of a box not much larger than the field. */
export function hasEdge(field: Element): boolean {
	const { width, height } = field.getBoundingClientRect();
	const native = getComputedStyle(field).appearance;
	if (!['none', 'auto', 'textfield', 'textarea', 'menulist-button'].includes(native)) return true;
	for (let each: Element | null = field, up = 0; each && up < 4; each = parentOf(each), up++) {
		const box = each.getBoundingClientRect();
		const style = getComputedStyle(each);
		const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
		const isDrawn =
			sides.some((side) => parseFloat(style[`border${side}Width`]) > 0) ||
			(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
		const isClose = up === 0 || (box.width < width * 2 + 120 && box.height < height + 120);
		if (isDrawn && isClose) return true;
		if (
			style.backgroundImage.includes('url(') ||
			style.getPropertyValue('forced-color-adjust') === 'none'
		)
			return true;
	}
	return false;
}
