import type { Sight } from '../probe.ts';
import { hasEdge, hasInk } from './forced-ink.ts';
import { contrastOf, counterpartOf, signature, states } from './forced-state.ts';
import { writtenFields } from './controls.ts';
import { active, everything } from './flat-tree.ts';
import { differs, look } from './focus-look.ts';
import { isLive, isStop } from './focusable.ts';
import { isOutlined } from './outline.ts';
import { isLeftOut } from './scope.ts';
import { addSheet } from './sheet.ts';
import { isSeen } from './shown.ts';
import { sightOf } from './sight.ts';
import { impressionAt } from './walk.ts';

let elements: Element[] = [];
let origin: Element | null = null;
let pairs: { chosen: Element; other: Element; contrast: number }[] = [];
let unmarked: Element[] = [];
let moveAgain: (() => void) | undefined;

/** In the page's own colours: what tells one from another. */
export function remember(): void {
	elements = everything();
	origin = active();
	pairs = [];
	unmarked = [];
	moveAgain = undefined;
	for (const chosen of elements.filter((element) => element.matches(states))) {
		const other = counterpartOf(chosen);
		if (other && isSeen(chosen) && signature(chosen) !== signature(other))
			pairs.push({ chosen, other, contrast: contrastOf(chosen, other) });
	}
}

/** In forced colours: what is left. */
export function judge(): Sight[] {
	const doubtful = elements.filter((each) => isStop(each) && !isLeftOut(each) && !hasOutline(each));
	if (doubtful.length) {
		moveAgain = addSheet('*, ::before, ::after { transition: none !important }', elements);
		globalThis.navigation?.addEventListener('navigate', stay);
	}
	unmarked = doubtful.slice(0, 150).filter((stop) => !isMarked(stop));
	return [
		...sightsOf(
			'control-vanishes',
			elements.filter(
				(element) => element.matches(controls) && isThere(element) && !hasInk(element),
			),
		),
		...sightsOf(
			'field-without-edge',
			elements.filter(
				(element) => element.matches(`${written}, select`) && isThere(element) && !hasEdge(element),
			),
		),
		...pairs
			.filter(({ chosen, other }) => signature(chosen) === signature(other))
			.flatMap(({ chosen, contrast }) =>
				sightsOf(contrast < 3 ? 'state-by-colour' : 'state-by-background', [chosen]),
			),
	];
}

/** In the page's own colours again: which of those without a mark in forced colours have one. */
export function confirmFocus(): Sight[] {
	return unmarked
		.filter(isMarked)
		.flatMap((element) =>
			sightsOf(hasCaret(element) ? 'field-focus-lost' : 'focus-lost', [element]),
		);
}

/** Leaves the page as `remember` found it. */
export function finish(): void {
	if (!moveAgain) return;
	(origin as HTMLElement | null)?.focus({ preventScroll: true });
	globalThis.navigation?.removeEventListener('navigate', stay);
	document.body.getBoundingClientRect();
	moveAgain();
}

function stay(event: Event): void {
	const { cancelable, destination } = event as NavigateEvent;
	if (cancelable && !destination.sameDocument) event.preventDefault();
}

function sightsOf(rule: string, found: Element[]): Sight[] {
	return found.map((element) => sightOf(rule, element));
}

/** The walk by keyboard has seen one, and forced colours leave outlines. */
function hasOutline(stop: Element): boolean {
	return !!impressionAt(stop)?.outline;
}

function isThere(element: Element): boolean {
	return isLive(element) && isSeen(element) && !element.matches(':disabled');
}

function isMarked(element: Element): boolean {
	(element as HTMLElement).focus({ preventScroll: true, focusVisible: true } as FocusOptions);
	if (active() !== element) return true;
	const { outline } = getComputedStyle(element);
	const focused = isOutlined(element) ? undefined : look(element);
	(element as HTMLElement).blur();
	if (focused) return differs(look(element), focused);
	return (
		getComputedStyle(element).outline !== outline ||
		getComputedStyle(element).outlineStyle === 'auto'
	);
}

function hasCaret(element: Element): boolean {
	return element.matches(`${written}, [contenteditable]`) && !element.matches('select');
}

const controls =
	'a[href], button, summary, input:not([type=hidden]), [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem]';

/** Fields for words, in every form of them. */
const written = `${writtenFields}, [role=textbox], [role=searchbox]`;
