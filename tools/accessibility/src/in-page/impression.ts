import { holds, parentOf } from './flat-tree.ts';
import { type Look, look } from './focus-look.ts';
import { isOutlined, outlineContrast } from './outline.ts';

/** What the element looks like while it has the focus. */
export function impressionOf(element: Element, hasPinned: boolean): Impression {
	const outlined = isOutlined(element);
	const { outline } = getComputedStyle(element);
	const cover = hasPinned ? coverOf(element) : undefined;
	const contrast = outlined ? outlineContrast(element) : undefined;
	return {
		outline: outlined ? outline : '',
		look: outlined ? undefined : look(element),
		place: placeOf(element),
		...(cover && { cover }),
		faint: contrast !== undefined && contrast < 3 ? contrast : 0,
	};
}

function placeOf(element: Element): Impression['place'] {
	const boxes = [...element.getClientRects()];
	if (element.localName === 'area' || boxes.some(isInView)) return 'in view';
	return 'out of view';
}

function isInView({ left, top, right, bottom }: DOMRect): boolean {
	return right > 1 && bottom > 1 && left < innerWidth - 1 && top < innerHeight - 1;
}

/** What stays in place above the element and leaves nothing of it to be seen. */
function coverOf(element: Element): Element | undefined {
	let cover: Element | undefined;
	for (const box of [...element.getClientRects()].filter(isInView).slice(0, 4)) {
		const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
		const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
		for (const across of [0.5, 0.05, 0.95])
			for (const down of [0.5, 0.1, 0.9]) {
				const x = left + (right - left) * across;
				const pinned = pinnedAt(x, top + (bottom - top) * down, element);
				if (!pinned) return undefined;
				cover = pinned;
			}
	}
	return cover;
}

function pinnedAt(x: number, y: number, element: Element): Element | undefined {
	let hit = document.elementFromPoint(x, y);
	while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit)
		hit = hit.shadowRoot.elementFromPoint(x, y);
	for (let each = hit; each; each = parentOf(each)) {
		if (holds(each, element)) return undefined;
		if (isPinned(each)) return each;
	}
	return undefined;
}

export function isPinned(element: Element): boolean {
	const { position } = getComputedStyle(element);
	return position === 'fixed' || position === 'sticky';
}

export type Impression = {
	/** When it is enough of a mark. */
	outline: string;
	look: Look | undefined;
	place: 'in view' | 'out of view';
	cover?: Element;
	/** The outline's contrast, when it is too little. */
	faint: number;
};
