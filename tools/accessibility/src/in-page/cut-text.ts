import type { Sight } from '../probe.ts';
import { parentOf } from './flat-tree.ts';
import { nameOf } from './name.ts';
import { isShown } from './shown.ts';
import { at } from './sight.ts';
import { shownText, textOf } from './text.ts';
import { type Clip, type Line, type Lines, roomOf } from './text-lines.ts';

/**
 * Blocks of text of which a part is seen and the rest is cut off as the page stands. A block that is hidden as a whole is
 * there when it is called for: a menu that is folded away, the next picture of a row.
 */
export function findCutText(lines: Lines, moves: (element: Element) => boolean): Sight[] {
	const all = [...lines.values()].map((line) => ({ ...line, block: blockOf(line.element) }));
	const begun = new Set(all.filter(({ cut }) => cut < Infinity).map(({ block }) => block));
	const boxes = new Map<Element, Element>();
	for (const line of all) {
		if (line.cut <= 2 || !begun.has(line.block) || moves(line.element)) continue;
		const clip = line.clips.find((each) => cuts(each, line));
		if (clip && !boxes.has(line.block)) boxes.set(line.block, clip.element);
	}
	return [...boxes].flatMap(([block, box]) => {
		if (block.closest('[aria-hidden=true]') || isOpened(box)) return [];
		const isMarked = hasEllipsis(box, block);
		const isElsewhere = isReached(block, box);
		if (isMarked && isElsewhere) return [];
		return [at(isMarked || isElsewhere ? 'text-shortened' : 'text-cut-off')(block)];
	});
}

/** A line that is gone for the most part, or the end of a line that should have been wrapped. */
function cuts({ element: box, x, y }: Clip, { boxes, block }: Line & { block: Element }): boolean {
	const room = roomOf(box);
	const { left, right } = block.getBoundingClientRect();
	// A block that lies outside by itself is the next of a row that moves.
	const isHeld = left >= room.left - 1 && right <= room.right + 1;
	return boxes.some((line) => {
		const below = Math.max(line.bottom - room.bottom, room.top - line.top);
		const beside = Math.max(line.right - room.right, room.left - line.left);
		return (y && below > line.height * 0.4) || (x && isHeld && beside > 2);
	});
}

function blockOf(element: Element): Element {
	for (let each: Element | null = element; each; each = parentOf(each))
		if (!/^(inline|contents)$/.test(getComputedStyle(each).display)) return each;
	return element;
}

function hasEllipsis(box: Element, block: Element): boolean {
	for (let each: Element | null = block; each; each = parentOf(each)) {
		const { textOverflow, webkitLineClamp } = getComputedStyle(each);
		if (textOverflow.includes('ellipsis') || webkitLineClamp !== 'none') return true;
		if (each === box) return false;
	}
	return false;
}

/** Something beside it or in it says that it shows the rest. */
function isOpened(box: Element): boolean {
	if (box.id && document.querySelector(`[aria-controls~="${CSS.escape(box.id)}"]`)) return true;
	return around(box, pressed).some(
		(each) => each.matches('summary, [aria-expanded]') || opens.test(nameOf(each)),
	);
}

function around(box: Element, selector: string): Element[] {
	const inner = [box, ...neighboursOf(box)].flatMap((each) => [...each.querySelectorAll(selector)]);
	return [...neighboursOf(box).filter((each) => each.matches(selector)), ...inner].filter(isShown);
}

const pressed = 'button, [role=button], summary, [aria-expanded], label, input[type=checkbox]';
/** In English, Welsh, French, German and Spanish. */
const opens =
	/(?<!\p{L})(?:more|all|show|expand|open|rest|full|whole|mwy|rhagor|cyfan|dangos|agor|plus|tout|suite|afficher|mehr|alle[sn]?|weiter|anzeigen|m[áa]s|todo|mostrar)(?!\p{L})/iu;

/** What is short enough to be about the box: "Read on", not the next part of the page. */
function neighboursOf(box: Element): Element[] {
	return [box.previousElementSibling, box.nextElementSibling].filter(
		(each) =>
			each !== null &&
			!each.matches('nav, header, footer, main, aside, form') &&
			shownText(each).trim().length < 60,
	) as Element[];
}

/**
 * A link leads to the whole: the text is in it, or in a card or an entry with it. A button that says something else may
 * do so too.
 */
function isReached(block: Element, box: Element): boolean {
	const title = block.closest('[title]')?.getAttribute('title') ?? '';
	if (title.includes(textOf(block)) || block.closest('a[href]')) return true;
	const entry = box.closest('li, article, tr, [class*=card i], [class*=teaser i]');
	return !!entry?.querySelector('a[href]') || around(box, `a[href], ${pressed}`).length > 0;
}
