import { apart, isClear } from './colour.ts';
import { parentOf } from './flat-tree.ts';
import { backgroundOf } from './ground.ts';
import { outlineShows, outlines, shadowShows } from './outline.ts';
import { isSeen } from './shown.ts';
import { textOf } from './text.ts';

/* Whether somebody sees that an element has the focus, by what its style and the styles of its neighbours say. */

/** The element and what is commonly drawn in its stead: its label, what follows it, what it stands in. */
export function look(element: Element): Look {
	const parts: Look = new Map();
	for (const each of around(element))
		for (const pseudo of ['', '::before', '::after']) {
			const style = getComputedStyle(each, pseudo);
			if (pseudo && (style.content === 'none' || style.content === 'normal')) continue;
			const seen = isSeen(each);
			parts.set(`${numberOf(each)}${pseudo}`, {
				element: each,
				pseudo,
				values: valuesOf(style),
				seen,
			});
		}
	return parts;
}

function around(element: Element): Set<Element> {
	const { parentElement, nextElementSibling } = element;
	const found = new Set<Element | null | undefined>([element, nextElementSibling, parentElement]);
	for (const label of (element as HTMLInputElement).labels ?? []) found.add(label);
	for (const child of [...element.querySelectorAll('*')].slice(0, 6)) found.add(child);
	for (const child of element.shadowRoot?.querySelectorAll('*') ?? []) found.add(child);
	for (const sibling of nextElementSibling?.children ?? []) found.add(sibling);
	found.add(parentElement?.parentElement);
	found.add(parentOf(element));
	found.delete(document.body);
	return new Set([...found].filter((each) => !!each).slice(0, 24)) as Set<Element>;
}

function numberOf(element: Element): number {
	const number = numbers.get(element) ?? ++count;
	numbers.set(element, number);
	return number;
}

function valuesOf(style: CSSStyleDeclaration): string[] {
	return properties.map((name) => style.getPropertyValue(name));
}

/** Whether a person would see the difference between the two. */
export function differs(plain: Look, focused: Look): boolean {
	const keys = new Set([...plain.keys(), ...focused.keys()]);
	return [...keys].some((key) => {
		const [before, after] = [plain.get(key), focused.get(key)];
		if (!before || !after) return !!(before ?? after)?.pseudo && !!(before ?? after)?.seen;
		return before.seen !== after.seen || (after.seen && partDiffers(before, after));
	});
}

function partDiffers(before: Part, after: Part): boolean {
	const value = (part: Part, name: string) => part.values[properties.indexOf(name)] ?? '';
	const changed = (name: string) => value(before, name) !== value(after, name);
	if (outlines.some(changed))
		for (const part of [before, after])
			if (
				outlineShows(
					part.element,
					outlines.map((name) => value(part, name)),
				)
			)
				return true;
	if (changed('box-shadow'))
		for (const part of [before, after])
			if (shadowShows(part.element, value(part, 'box-shadow'))) return true;
	for (const side of sides) {
		const width = `border-${side}-width`;
		const colour = `border-${side}-color`;
		const thick = Math.max(parseFloat(value(before, width)), parseFloat(value(after, width)));
		if (changed(width) && !isClear(value(after, colour))) return true;
		if (thick > 0 && apart(value(before, colour), value(after, colour))) return true;
	}
	for (const name of fills)
		if (changed(name) && apart(value(before, name), value(after, name))) {
			if (after.element instanceof SVGElement && name !== 'background-color') return true;
			if (name === 'color' && (after.pseudo || textOf(after.element))) return true;
			if (
				name === 'background-color' &&
				groundsDiffer(after, value(before, name), value(after, name))
			)
				return true;
		}
	return others.some(changed);
}

/** A background in the colour of what is behind it is no other than none. */
function groundsDiffer({ element, pseudo }: Part, one: string, other: string): boolean {
	if (isClear(one) === isClear(other)) return true;
	const behind = backgroundOf(pseudo ? element : element.parentElement);
	return behind === undefined || apart(isClear(one) ? other : one, behind);
}

const sides = ['top', 'right', 'bottom', 'left'];
const borders = sides.flatMap((side) => [`border-${side}-width`, `border-${side}-color`]);
const fills = ['background-color', 'color', 'fill', 'stroke'];
const others = [
	...['background-image', 'background-position', 'background-size', 'text-decoration-line'],
	...['text-decoration-thickness', 'transform', 'translate', 'scale', 'rotate', 'filter'],
	...['visibility', 'display', 'clip', 'clip-path', 'font-weight', 'font-size', 'font-style'],
	...['content', 'stroke-width', 'width', 'height', 'top', 'left', 'right', 'bottom', 'opacity'],
];
const properties = [...outlines, 'box-shadow', ...borders, ...fills, ...others];
const numbers = new WeakMap<Element, number>();
let count = 0;

export type Look = Map<string, Part>;
type Part = { element: Element; pseudo: string; values: string[]; seen: boolean };
