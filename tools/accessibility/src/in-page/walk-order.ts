import type { Sight } from '../probe.ts';
import type { Path } from './walk-path.ts';
import { everything, holds, parentOf } from './flat-tree.ts';
import { sightOf } from './sight.ts';

/** Where the focus goes against the order of the page, or against the order that is seen. */
export function judgeOrder(legs: Path[], trapped: Set<Element>, bounced: Set<Element>): Sight[] {
	const sights: Sight[] = [];
	const tell = (rule: string, element: Element, note?: string) =>
		sights.push(sightOf(rule, element, note));
	const places = new Map(everything().map((element, at) => [element, at]));
	const place = (element: Element) => places.get(element) ?? 0;
	const blamed = new Set<Element>();
	const turned = new Map<Element, Turned>();
	for (const leg of legs) {
		const stops = [...new Set(leg.route)];
		for (const [at, stop] of stops.entries()) {
			const before = stops[at - 1];
			if (!before || trapped.has(before) || stop.closest('[popover]')) continue;
			if (place(stop) > place(before)) {
				weigh(before, stop, turned);
				continue;
			}
			const cause = (before as HTMLElement).tabIndex > 0 ? before : stop;
			if (blamed.has(cause) || bounced.has(cause)) continue;
			blamed.add(cause);
			const number = (cause as HTMLElement).tabIndex;
			tell('focus-order', cause, number > 0 ? `tabindex="${number}"` : 'a script moves the focus');
		}
	}
	for (const [box, { up, back }] of turned) {
		if (up.length + back.length > 1) tell('focus-against-the-eye', box);
		else if (up.length) tell('focus-maybe-against-the-eye', box);
	}
	return sights;
}

/** Two neighbours that follow each other in the source and are laid out the other way round. */
function weigh(one: Element, other: Element, turned: Map<Element, Turned>): void {
	let [box, first, second]: (Element | null)[] = [parentOf(one), one, other];
	while (box && !holds(box, other)) {
		first = box;
		box = parentOf(box);
	}
	for (let each: Element | null = other; each && each !== box; each = parentOf(each)) second = each;
	if (!box || !first || !second) return;
	const { display, flexDirection, direction } = getComputedStyle(box);
	if (!/flex|grid/.test(display)) return;
	const [a, b] = [getComputedStyle(first), getComputedStyle(second)];
	const isMoved =
		flexDirection.endsWith('reverse') ||
		a.order !== b.order ||
		a.gridRowStart !== b.gridRowStart ||
		a.gridColumnStart !== b.gridColumnStart;
	if (!isMoved) return;
	const [from, to] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
	const steps = turned.get(box) ?? { up: [], back: [] };
	const overlaps = from.left < to.right - 2 && to.left < from.right - 2;
	const levels = from.top < to.bottom - 2 && to.top < from.bottom - 2;
	if (overlaps && to.bottom <= from.top + 2) steps.up.push(second);
	else if (levels && (direction === 'rtl' ? to.left >= from.right - 2 : to.right <= from.left + 2))
		steps.back.push(second);
	turned.set(box, steps);
}

/** Stops of a box to which the focus goes up, or back along the line. */
type Turned = { up: Element[]; back: Element[] };
