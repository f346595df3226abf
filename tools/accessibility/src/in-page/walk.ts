import { impressionOf, type Impression, isPinned } from './impression.ts';
import { type Leaving, type Path, pathOf, type Press } from './walk-path.ts';
import { active, everything, holds, parentOf } from './flat-tree.ts';
import { isStop } from './focusable.ts';
import { reaction } from './reaction.ts';
import { addSheet } from './sheet.ts';

let presses: Press[] = [];
let arrivals: Element[] = [];
let leavings: Leaving[] = [];
let stops: Element[] = [];
let hasNumbers = false;
let hasPinned = false;
let legs: Path[] = [];
let seen = new Map<Element, Impression>();
let putBack = () => {};

/**
 * Takes down where the focus is whenever Tab is pressed, which is when the stop before has settled. Keeps the page from
 * leaving, and moving parts from gliding, until `finish`. Returns the number of stops that are to be expected.
 */
export function start(): number {
	const all = everything();
	stops = all.filter(isStop);
	// A walk from the top starts with positive numbers. Chromium does that only when it comes round from the end.
	hasNumbers = stops.some((stop) => (stop as HTMLElement).tabIndex > 0);
	hasPinned = all.some(isPinned);
	seen = new Map();
	const origin = active();
	const scroll = { left: scrollX, top: scrollY };
	const { open } = window;
	const glideAgain = addSheet(
		'*, ::before, ::after { transition: none !important; scroll-behavior: auto !important }',
		all,
	);
	window.addEventListener('keydown', onKey, true);
	window.addEventListener('focus', onFocus, true);
	globalThis.navigation?.addEventListener('navigate', onNavigate);
	window.open = (url = '') => {
		leavings.push({ element: active(), to: `${url}` });
		return null;
	};
	putBack = () => {
		window.removeEventListener('keydown', onKey, true);
		window.removeEventListener('focus', onFocus, true);
		globalThis.navigation?.removeEventListener('navigate', onNavigate);
		window.open = open;
		blur();
		(origin as HTMLElement | null)?.focus({ preventScroll: true });
		scrollTo({ ...scroll, behavior: 'instant' });
		document.body.getBoundingClientRect();
		glideAgain();
	};
	restart();
	return stops.length;
}

/** Leaves the page as `start` found it. */
export function finish(): void {
	putBack();
}

export function restart(): void {
	presses = [];
	leavings = [];
	legs = [];
	blur();
	scrollTo({ left: 0, top: 0, behavior: 'instant' });
	startAfter(null);
}

/** How the walk ended, once what the last key has set off is done. */
export async function settledEnd(): Promise<Path['end']> {
	await reaction();
	return path().end;
}

/** After a trap: goes on behind what all of it stands in. False when the same trap has caught us before. */
export function goOn(): boolean {
	const leg = path();
	const [first] = leg.ring ?? [];
	legs.push(leg);
	presses = [];
	if (!first || legs.filter(({ ring }) => ring?.includes(first)).length > 1) return false;
	let holder: Element | null = first;
	while (holder && !leg.ring?.every((each) => holder && holds(holder, each)))
		holder = parentOf(holder);
	startAfter(holder);
	return true;
}

/** The walk up to each trap, and what followed the last. */
export function allLegs(): Path[] {
	return [...legs, path()];
}

/** All that the walk came to. */
export function route(): Element[] {
	return [...new Set(allLegs().flatMap((leg) => leg.route))];
}

export function expectedStops(): Element[] {
	return stops;
}

/** What the element looked like while it had the focus; undefined when the walk did not come to it. */
export function impressionAt(element: Element): Impression | undefined {
	return seen.get(element);
}

/** Whether something other than the last press has moved the focus since. */
export function isRestless(): boolean {
	return arrivals.length > 1;
}

function path(): Path {
	return pathOf({ presses, leavings, stops, hasNumbers });
}

function onKey({ key }: KeyboardEvent): void {
	if (key !== 'Tab') return;
	const element = active();
	presses.push({ element, arrivals });
	arrivals = [];
	if (element && !seen.has(element)) seen.set(element, impressionOf(element, hasPinned));
}

function onFocus(event: FocusEvent): void {
	const [target] = event.composedPath();
	if (target instanceof Element) arrivals.push(target);
}

function onNavigate(event: Event): void {
	const { cancelable, destination } = event as NavigateEvent;
	if (!cancelable || destination.sameDocument) return;
	event.preventDefault();
	leavings.push({ element: active() ?? arrivals.at(-1) ?? null, to: destination.url });
}

/** From the element on, or from the top of the page. */
function startAfter(element: Element | null): void {
	const mark = document.createElement('span');
	mark.tabIndex = -1;
	if (element) element.after(mark);
	else if (hasNumbers) document.body.append(mark);
	else document.body.prepend(mark);
	mark.focus({ preventScroll: true });
	mark.remove();
	arrivals = [];
}

function blur(): void {
	(active() as HTMLElement | null)?.blur();
}
