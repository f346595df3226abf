import type { Sight } from '../probe.ts';
import { findCutText } from './cut-text.ts';
import { isLeftOut } from './scope.ts';
import { addSheet } from './sheet.ts';
import { at } from './sight.ts';
import { type Lines, measureLines } from './text-lines.ts';

/**
 * Spaces out the text of the page, and puts it back. What is wrong then is compared with how it was, which takes as long
 * again, only if something is. What is cut off as it stands is told as well, unless the window was made narrow: then it
 * is compared with the wide one.
 */
export function spaced({ isNarrowed = false } = {}): Sight[] {
	const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
		p { margin-bottom: 2em !important }
		*, ::before, ::after { transition: none !important }`;
	const top = document.documentElement;
	const moving = document
		.getAnimations()
		.flatMap(({ effect }) => (effect as KeyframeEffect | null)?.target ?? []);

	const putBack = addSheet(css, document.querySelectorAll('*'));
	const after = measureLines();
	const lying = pairs(after);
	const isWide = top.scrollWidth > top.clientWidth + 1;
	const wide = isWide ? widening(after) : [];
	putBack();
	for (const animation of document.getAnimations())
		if (animation instanceof CSSTransition) animation.finish();

	const isDoubtful = isWide || lying.length > 0 || [...after.values()].some(({ cut }) => cut > 2);
	if (!isDoubtful) return [];
	const before = measureLines();
	return [
		...(isNarrowed ? [] : findCutText(before, moves)),
		...[...cutOff(before, after)].map(at('spaced-text-cut-off')),
		...[...overlapping(before, after)].map(at('spaced-text-overlaps')),
		...(top.scrollWidth > top.clientWidth + 1 ? [] : wide).map(at('spaced-text-widens-page')),
	];

	function moves(element: Element): boolean {
		return !!element.closest('marquee') || moving.some((each) => each.contains(element));
	}

	function cutOff(plain: Lines, wide: Lines): Set<Element> {
		const found = new Set<Element>();
		for (const [node, { element, cut }] of plain) {
			if (moves(element)) continue;
			const line = wide.get(node);
			// What was cut off before is told as that.
			if (cut > 2) continue;
			const more = (line?.cut ?? 0) - cut;
			if (more > 2) found.add(element);
		}
		return found;
	}

	function overlapping(plain: Lines, wide: Lines): Set<Element> {
		const found = new Set<Element>();
		for (const [one, other] of lying) {
			const [a, b] = [plain.get(one), plain.get(other)];
			if (!a || !b || a.boxes.some((box) => b.boxes.some((each) => meet(box, each)))) continue;
			const line = wide.get(other);
			if (line) found.add(line.element);
		}
		return found;
	}

	/** Texts that lie on each other. Sorted by their tops, so that each is compared with its neighbours only. */
	function pairs(lines: Lines): [Text, Text][] {
		const all = [...lines]
			.filter(([, { pinned, scrolled, cut }]) => !pinned && !scrolled && cut <= 2)
			.flatMap(([node, { boxes }]) => boxes.map((box) => ({ node, box })));
		all.sort((one, other) => one.box.top - other.box.top);
		const found: [Text, Text][] = [];
		for (const [at, { node, box }] of all.entries())
			for (let next = at + 1; next < all.length; next++) {
				const other = all[next];
				if (!other || other.box.top >= box.bottom) break;
				if (other.node !== node && meet(box, other.box)) found.push([node, other.node]);
			}
		return found;
	}

	/** More than the room that lines leave above and below their letters. */
	function meet(one: DOMRect, other: DOMRect): boolean {
		const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
		const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
		return across > 3 && down > Math.min(one.height, other.height) * 0.3;
	}

	function widening(lines: Lines): Element[] {
		const out = [...lines.values()].filter(
			({ boxes, clips, scrolled }) =>
				!scrolled &&
				clips.every(({ x }) => !x) &&
				boxes.some(({ right }) => right + scrollX > top.clientWidth + 1),
		);
		if (out.length === 0) return [document.body];
		const told = out.map(({ element }) => element).filter((element) => !isLeftOut(element));
		return told.slice(0, 5);
	}
}
