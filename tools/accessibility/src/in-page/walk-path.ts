import { holds } from './flat-tree.ts';
import { isStop } from './focusable.ts';

/** The stops in the order in which they were reached, each once, and how the walk came to its end. */
export function pathOf({ presses, leavings, stops, hasNumbers }: Walked): Path {
	const route: Element[] = [];
	const bounces: Path['bounces'] = [];
	for (const [at, { element, arrivals: came }] of presses.entries()) {
		const [first] = came;
		if (at === 0 || (at === 1 && hasNumbers && !element && !first)) continue;
		if (!element && !first) return { route, bounces, leavings, end: 'through' };
		if (first && first !== element) bounces.push({ from: first, to: element });
		const last = element ?? first;
		if (last && last !== route.at(-1)) route.push(last);
		else if (
			last &&
			!isManifold(last) &&
			presses[at - 1]?.element === last &&
			presses[at - 2]?.element === last
		)
			return { route, bounces, leavings, end: 'stuck', ring: [last] };
		const ring = ringOf(route, stops);
		if (ring) return { route: [...new Set(route)], bounces, leavings, ...ring };
	}
	return { route, bounces, leavings, end: 'under way' };
}

/** Two rounds over the same stops. */
function ringOf(
	route: Element[],
	stops: Element[],
): { end: Path['end']; ring: Element[] } | undefined {
	const last = route.at(-1);
	const before = route.lastIndexOf(last as Element, -2);
	if (before < 0) return undefined;
	const ring = route.slice(before + 1);
	const round = route.slice(before + 1 - ring.length, before + 1);
	if (ring.length < 1 || before + 1 < ring.length || ring.some((each, at) => each !== round[at]))
		return undefined;
	const wanted = stops.filter((stop) => isStop(stop) && !isPeer(stop, route));
	const isWhole = wanted.every((stop) => route.includes(stop));
	return { end: isWhole || isInDialog(ring) ? 'through' : 'stuck', ring };
}

function isInDialog(ring: Element[]): boolean {
	const dialog = ring[0]?.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]');
	return !!dialog && ring.every((each) => holds(dialog, each));
}

/** One radio button of a group is a stop for all. */
export function isPeer(element: Element, route: Element[]): boolean {
	if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
	const { form, name } = element;
	return route.some(
		(each) =>
			each instanceof HTMLInputElement &&
			each.type === 'radio' &&
			each.form === form &&
			each.name === name,
	);
}

/** Several stops in one element, which we can't tell from each other. */
function isManifold(element: Element): boolean {
	return (
		element.matches(
			'iframe, frame, object, embed, audio, video, [type=date], [type=time], [type=datetime-local], [type=month], [type=week]',
		) || element.localName.includes('-')
	);
}

export type Walked = {
	presses: Press[];
	leavings: Leaving[];
	/** What should be reached. */
	stops: Element[];
	/** Some stops have positive numbers. */
	hasNumbers: boolean;
};

/** A page that was opened because something got the focus. */
export type Leaving = { element: Element | null; to: string };

export type Press = {
	/** What had the focus when the key was pressed. */
	element: Element | null;
	/** All that got the focus since the press before. */
	arrivals: Element[];
};

export type Path = {
	route: Element[];
	/** Elements that got the focus and did not keep it. */
	bounces: { from: Element; to: Element | null }[];
	leavings: Leaving[];
	end: 'through' | 'stuck' | 'under way';
	/** Where it went round and round. */
	ring?: Element[];
};
