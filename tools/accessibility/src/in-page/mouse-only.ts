import type { Sight } from '../probe.ts';
import { isSign } from './drawn.ts';
import { everything, holds, parentOf } from './flat-tree.ts';
import { compositeOf, isLive, isStop, native } from './focusable.ts';
import { isSeen } from './shown.ts';
import { sightOf } from './sight.ts';
import { shownText } from './text.ts';
import { route } from './walk.ts';

/** Takes down that a node of this document listens for clicks or for keys. */
export function hearNode(node: Node, what: 'clicks' | 'keys'): void {
	if (what === 'clicks') clicks.add(node);
	else keys.add(node);
}

const clicks = new Set<Node>();
const keys = new Set<Node>();

/**
 * What can be clicked and not worked by a key: of the nodes that were taken down, and of what has the cursor for pressing
 * inside one that listens for all that is in it.
 */
export function judgeClicks(onWindow: Heard): Sight[] {
	const reached = new Set(route());
	const large =
		'html, body, main, article, section, header, footer, nav, aside, form, fieldset, label, dialog, table, tbody, option, optgroup, select, video, audio, slot';
	const told = new Map<Element, string>();
	for (const element of inOrder(clicks)) {
		if (!(element instanceof Element) || element.ownerDocument !== document) continue;
		if (!canBePressed(element)) continue;
		const rule = isStop(element) ? judgeStop(element) : judgeOther(element);
		if (rule) told.set(element, rule);
	}
	for (const element of pointedAt()) {
		const rule = judgeHeardAbove(element);
		if (!rule) continue;
		// The one that listens is told by what it listens for.
		for (const outer of told.keys()) if (holds(outer, element)) told.delete(outer);
		told.set(element, rule);
	}
	return [...told].map(([element, rule]) => sightOf(rule, element));

	function canBePressed(element: Element): boolean {
		const shut = ':disabled, [aria-disabled=true], [aria-hidden=true] *, [aria-hidden=true]';
		return isLive(element) && isSeen(element) && !element.matches(`${large}, ${shut}`);
	}

	/** The outermost of those that have the cursor of a link, since what is in them has it too. */
	function pointedAt(): Element[] {
		if (clicks.size === 0 && !onWindow.clicks) return [];
		const isPointed = (element: Element | null) =>
			!!element && getComputedStyle(element).cursor === 'pointer';
		const isTold = (element: Element) =>
			[...told].some(
				([other, rule]) =>
					holds(element, other) || (rule !== 'maybe-mouse-only' && holds(other, element)),
			);
		return everything(document.body).filter(
			(element) =>
				isPointed(element) &&
				!isPointed(parentOf(element)) &&
				!clicks.has(element) &&
				canBePressed(element) &&
				!isTold(element),
		);
	}

	/** A script that listens on the whole page may listen for something else, unless a sign has nothing else to say. */
	function judgeHeardAbove(element: Element): string | undefined {
		const near = listenerNear(element);
		const isNear = near !== null;
		if (near && hasWords(element) && linksIn(near) === 1) return undefined;
		if (!isNear && !onWindow.clicks && ![...clicks].some(isWhole)) return undefined;
		if (isStop(element)) return isNear ? judgeStop(element) : undefined;
		const rule = judgeOther(element);
		return rule && !isNear && hasWords(element) ? 'maybe-mouse-only' : rule;
	}

	function listenerNear(element: Element): Element | null {
		for (let each = parentOf(element); each; each = parentOf(each))
			if (clicks.has(each) && !isWhole(each)) return each;
		return null;
	}

	/** A card with one link leads where its link does, wherever it is clicked. */
	function linksIn(card: Element): number {
		return [...reached].filter((stop) => stop.matches('a[href]') && holds(card, stop)).length;
	}

	/** It takes the focus; do Enter and Space do anything? */
	function judgeStop(element: Element): string | undefined {
		if (element.matches(native) || onWindow.keys || keys.has(document)) return undefined;
		if (
			!element.matches(
				'[role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role=menuitem], :not([role])',
			)
		)
			return undefined;
		for (let each: Element | null = element; each; each = parentOf(each))
			if (keys.has(each)) return undefined;
		const holdsControl = [...element.querySelectorAll('*')].some((inner) => reached.has(inner));
		return holdsControl || compositeOf(element) ? undefined : 'not-pressed-by-keys';
	}

	function judgeOther(element: Element): string | undefined {
		if (element.matches(native) && !element.matches('[tabindex="-1"]')) return undefined;
		for (const stop of reached) if (holds(stop, element) || holds(element, stop)) return undefined;
		if (element.closest('label') || compositeOf(element)) return undefined;
		const handler = element.getAttribute('onclick') ?? '';
		if (
			/^\s*(return false|event\.(stopPropagation|preventDefault)\(\))?[;\s]*$/.test(handler) &&
			element.hasAttribute('onclick')
		)
			return undefined;
		if (!hasWords(element) && !hasPicture(element) && !isSign(element)) return undefined;
		const { cursor } = getComputedStyle(element);
		const isMeant = cursor === 'pointer' || !!handler || element.matches('a, [role]');
		return isMeant ? 'mouse-only' : 'maybe-mouse-only';
	}
}

/** It listens for all that happens on the page. */
function isWhole(node: Node): boolean {
	if (!(node instanceof Element)) return node === document;
	return node.matches('html, body, main, [role=main]') || !!node.querySelector('main, [role=main]');
}

function hasWords(element: Element): boolean {
	return !!shownText(element).trim() || element.matches('[aria-label], [title]');
}

function hasPicture(element: Element): boolean {
	const pictures = 'img, svg, canvas';
	return element.matches(pictures) || element.querySelector(pictures) !== null;
}

function inOrder(nodes: Set<Node>): Node[] {
	return [...nodes].sort((one, other) =>
		one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
	);
}

export type Heard = { clicks: boolean; keys: boolean };
