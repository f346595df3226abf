import { channelsOf, contrastBetween, isClear } from './colour.ts';
import { colourBehind } from './ground.ts';
import { isSeen } from './shown.ts';

/** One of its kind that is not chosen. */
export function counterpartOf(chosen: Element): Element | undefined {
	const role = chosen.getAttribute('role');
	const kin = role ? `[role="${CSS.escape(role)}"]` : CSS.escape(chosen.localName);
	for (let box = chosen.parentElement, up = 0; box && up < 3; box = box.parentElement, up++) {
		const other = [...box.querySelectorAll(kin)].find(
			(each) => each !== chosen && !each.matches(states) && isSeen(each),
		);
		if (other) return other;
	}
	return undefined;
}

/** All that could tell one from another, except its words and its size. */
export function signature(element: Element): string {
	const parts = [element, ...element.querySelectorAll('*')];
	const parent = element.parentElement?.children.length === 1 ? [element.parentElement] : [];
	return [...parent, ...parts.slice(0, 12)]
		.flatMap((part) =>
			['', '::before', '::after'].map((pseudo) => {
				const style = getComputedStyle(part, pseudo);
				return pseudo && (style.content === 'none' || style.content === 'normal')
					? ''
					: `${part.localName}${names.map((name) => valueIn(part, style, name)).join()}`;
			}),
		)
		.join('|');
}

function valueIn(part: Element, style: CSSStyleDeclaration, name: string): string {
	const value = style.getPropertyValue(name);
	return name === 'background-color' && isClear(value) ? colourBehind(part) : value;
}

/**
 * The larger of the contrasts of their backgrounds and of their text. A colour that we can't read counts as another
 * one.
 */
export function contrastOf(one: Element, other: Element): number {
	const pairs = [
		[colourBehind(one), colourBehind(other)],
		[getComputedStyle(one).color, getComputedStyle(other).color],
	];
	return Math.max(
		...pairs.map(([a = '', b = '']) => {
			const [first, second] = [channelsOf(a), channelsOf(b)];
			return first && second ? contrastBetween(first, second) : 21;
		}),
	);
}

/** What is chosen among others. */
export const states =
	'[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], [aria-checked=true]';

const names = [
	'border-top-width',
	'border-right-width',
	'border-bottom-width',
	'border-left-width',
	'border-top-color',
	'border-bottom-color',
	'border-left-color',
	'outline-style',
	'outline-width',
	'text-decoration-line',
	'font-weight',
	'font-style',
	'font-size',
	'background-color',
	'background-image',
	'box-shadow',
	'color',
	'opacity',
	'visibility',
	'display',
	'transform',
	'content',
	'clip-path',
	'fill',
	'stroke',
];
