import { parentOf } from './flat-tree.ts';

/** Where every line of the page's text is, and how much of it the boxes around it cut off. */
export function measureLines(): Lines {
	const frames = new Map<Element, Frame>();
	const lines: Lines = new Map();
	const range = document.createRange();
	const visit = (element: Element) => {
		if (skipped.has(element.localName) || !element.checkVisibility()) return;
		for (const node of (element.shadowRoot ?? element).childNodes) {
			if (node instanceof Element) visit(node);
			else if (node instanceof Text && node.data.trim()) {
				range.selectNodeContents(node);
				const line = lineOf(element, [...range.getClientRects()], frameOf(element, frames));
				if (line) lines.set(node, line);
			}
		}
	};
	visit(document.body);
	return lines;
}

function lineOf(element: Element, boxes: DOMRect[], frame: Frame): Line | undefined {
	const { visibility, fontSize } = getComputedStyle(element);
	if (visibility !== 'visible' || boxes.length === 0) return undefined;
	const rooms = frame.clips.map(({ element: clip, x, y }) => ({ x, y, room: roomOf(clip) }));
	if (rooms.some(({ room }) => room.right - room.left < 3 || room.bottom - room.top < 3))
		return undefined;
	const seen = boxes.some(
		(box) =>
			box.right > 0 &&
			box.bottom + scrollY > 0 &&
			rooms.every(({ x, y, room }) => overlap(box, room, x, y)),
	);
	const cut = Math.max(
		0,
		...boxes.flatMap((box) => rooms.map(({ x, y, room }) => overhang(box, room, x, y))),
	);
	return {
		element,
		boxes,
		cut: seen ? cut : Infinity,
		size: parseFloat(fontSize),
		pinned: frame.pinned,
		scrolled: frame.scrolled,
		clips: frame.clips,
	};
}

function overlap(box: DOMRect, room: Room, x: boolean, y: boolean): boolean {
	const across = !x || (box.left < room.right && box.right > room.left);
	return across && (!y || (box.top < room.bottom && box.bottom > room.top));
}

/** In pixels. A fifth of a line's height is room between lines. */
function overhang(box: DOMRect, room: Room, x: boolean, y: boolean): number {
	const across = x ? Math.max(box.right - room.right, room.left - box.left) : 0;
	const down = y ? Math.max(box.bottom - room.bottom, room.top - box.top) - box.height / 5 : 0;
	return Math.max(across, down);
}

/** Inside its borders, where its content is seen. */
export function roomOf(element: Element): Room {
	if (element === document.documentElement)
		return { left: 0, right: element.clientWidth, top: 0, bottom: 1e6 };
	const box = element.getBoundingClientRect();
	const left = box.left + element.clientLeft;
	const top = box.top + element.clientTop;
	return { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
}

/** What cuts off the content of an element, unless it can be scrolled into view. */
function frameOf(element: Element, known: Map<Element, Frame>): Frame {
	const before = known.get(element);
	if (before) return before;
	const style = getComputedStyle(element);
	const outer = around(element, style, known);
	const isRoot = element === document.body || element === document.documentElement;
	const [x, y] = isRoot
		? [false, false]
		: [style.overflowX, style.overflowY].map((value) => value === 'hidden' || value === 'clip');
	const [freeX, freeY] = [style.overflowX, style.overflowY].map(
		(value) => value === 'auto' || value === 'scroll',
	);
	const clips = outer.clips
		.map((clip) => ({ ...clip, x: clip.x && !freeX, y: clip.y && !freeY }))
		.filter((clip) => clip.x || clip.y);
	const isInline = style.display === 'inline' || style.display === 'contents';
	if ((x || y) && !isInline) clips.push({ element, x: !!x, y: !!y });
	if (isRoot && style.overflowX === 'hidden')
		clips.push({ element: document.documentElement, x: true, y: false });
	if (isCutToNothing(style)) clips.push({ element: document.head, x: true, y: true });
	const pinned = outer.pinned || style.position === 'fixed' || style.position === 'sticky';
	const scrolled = outer.scrolled || (!isRoot && !!(freeX || freeY));
	const frame = { clips, pinned, scrolled };
	known.set(element, frame);
	return frame;
}

function around(
	element: Element,
	{ position }: CSSStyleDeclaration,
	known: Map<Element, Frame>,
): Frame {
	let parent = parentOf(element);
	if (position === 'absolute')
		while (parent && parent !== document.body) {
			const { position: place, transform } = getComputedStyle(parent);
			if (place !== 'static' || transform !== 'none') break;
			parent = parent.parentElement;
		}
	if (!parent || position === 'fixed') return { clips: [], pinned: false, scrolled: false };
	return frameOf(parent, known);
}

function isCutToNothing({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
	return (
		/^inset\((50|100)%/.test(clipPath) || (position === 'absolute' && /^rect\([01]px/.test(clip))
	);
}

const skipped = new Set(['script', 'style', 'noscript', 'template', 'option', 'title', 'textarea']);

/** Of the text that is there for the eye. */
export type Lines = Map<Text, Line>;
export type Line = {
	element: Element;
	boxes: DOMRect[];
	/** Pixels that are cut off; Infinity when all of it is. */
	cut: number;
	/** Of the font, in pixels. */
	size: number;
	/** It stays in place when the page scrolls. */
	pinned: boolean;
	/** It is in a box that scrolls by itself. */
	scrolled: boolean;
	clips: Clip[];
};
export type Clip = { element: Element; x: boolean; y: boolean };
type Frame = { clips: Clip[]; pinned: boolean; scrolled: boolean };
type Room = { left: number; top: number; right: number; bottom: number };
