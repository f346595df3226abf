import type { Sight } from '../probe.ts';
import { leftOut } from './left-out.ts';
import { judgeMarks } from './walk-marks.ts';
import { judgeOrder } from './walk-order.ts';
import { active, holds } from './flat-tree.ts';
import { isStop } from './focusable.ts';
import { isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { sightOf } from './sight.ts';
import { textOf } from './text.ts';
import { allLegs, expectedStops, isRestless } from './walk.ts';
import { isPeer } from './walk-path.ts';

/** After the walk: what was not reached, what came in the wrong order, what could not be seen. */
export function judgeWalk(): Verdict {
	const legs = allLegs().filter(({ route }) => route.length > 0);
	const route = [...new Set(legs.flatMap((leg) => leg.route))];
	const sights: Sight[] = [];
	const tell = (rule: string, element: Element, note?: string) =>
		sights.push(sightOf(rule, element, note));

	const traps = legs.filter(({ end }) => end === 'stuck');
	const trapped = new Set(traps.flatMap(({ ring = [] }) => ring));
	const toldOf = new Set<Element>();
	for (const { ring = [] } of traps) {
		// Where the last of them in the page's order is, Tab should have gone on; which came last depends on timing.
		const told = ring.filter((each) => !isLeftOut(each));
		const [last] = told.sort((one, other) =>
			one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
		);
		const isTold = ring.some((each) => toldOf.has(each));
		for (const each of ring) toldOf.add(each);
		if (last && !isTold)
			tell('focus-trapped', last, ring.length > 1 ? `${ring.length} stops, round and round` : '');
	}

	for (const { element, to } of legs[0]?.leavings ?? [])
		if (element) tell('focus-leaves-page', element, to);

	const bounced = new Set<Element>();
	for (const { from, to } of legs.flatMap(({ bounces }) => bounces)) {
		if (bounced.has(from) || (to && (trapped.has(to) || holds(from, to)))) continue;
		if (!isNamed(from) || from.closest('dialog, [role=dialog], [aria-modal=true]')) continue;
		bounced.add(from);
		tell('focus-taken-away', from);
	}

	const missed = legs.at(-1)?.end === 'through' ? unreached() : [];
	for (const element of missed) tell('not-reached', element);
	sights.push(...judgeOrder(legs, trapped, bounced));
	const marks = judgeMarks(route, bounced);
	suspects = marks.suspects;
	sights.push(...marks.sights);
	const odd = ['focus-trapped', 'focus-taken-away', 'focus-order'];
	const isOdd =
		isRestless() ||
		legs.at(-1)?.end !== 'through' ||
		missed.some(isStop) ||
		sights.some(({ rule }) => odd.includes(rule));
	return { sights, suspects: suspects.length, isOdd };

	function unreached(): Element[] {
		const went = (element: Element) => route.includes(element) || bounced.has(element);
		const passed = expectedStops().filter(
			(stop) => isStop(stop) && !went(stop) && !isPeer(stop, route),
		);
		return [...passed, ...leftOut(route, went)];
	}
}

/** Where the suspect with this number is. */
export function selectorOfSuspect(at: number): string {
	return selectorOf(suspects[at]!);
}

/** Gives the focus to the suspect with this number. */
export function focusSuspect(at: number): HTMLElement | undefined {
	const element = suspects[at] as HTMLElement | undefined;
	element?.focus({ focusVisible: true } as FocusOptions);
	return element && active() === element ? element : undefined;
}

function isNamed(element: Element): boolean {
	return !!textOf(element) || element.matches('input, select, textarea, [aria-label], [title]');
}

let suspects: Element[] = [];

export type Verdict = {
	sights: Sight[];
	/** How many elements have no mark that their style tells of. */
	suspects: number;
	/** Worth a second walk that gives the page's scripts time after each key. */
	isOdd: boolean;
};
