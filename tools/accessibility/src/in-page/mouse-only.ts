import type { Sight } from '../probe.ts';
import { holds, parentOf } from './flat-tree.ts';
import { compositeOf, isLive, isStop, native } from './focusable.ts';
import { isSeen } from './shown.ts';
import { sightOf } from './sight.ts';
import { textOf } from './text.ts';
import { route } from './walk.ts';

/** Takes down that a node of this document listens for clicks or for keys. */
export function hearNode(node: Node, what: 'clicks' | 'keys'): void {
	if (what === 'clicks') clicks.add(node);
	else keys.add(node);
}

const clicks = new Set<Node>();
const keys = new Set<Node>();

/** Of the nodes that were taken down, those that can be clicked and not worked by a key. */
export function judgeClicks(keysOnWindow: boolean): Sight[] {
	const reached = new Set(route());
	const large =
		'html, body, main, article, section, header, footer, nav, aside, form, fieldset, label, dialog, table, tbody, option, optgroup, select, video, audio, slot';
	const sights: Sight[] = [];
	for (const element of inOrder(clicks)) {
		if (!(element instanceof Element) || element.ownerDocument !== document) continue;
		if (!isLive(element) || !isSeen(element)) continue;
		if (
			element.matches(
				`${large}, :disabled, [aria-disabled=true], [aria-hidden=true] *, [aria-hidden=true]`,
			)
		)
			continue;
		const rule = isStop(element) ? judgeStop(element) : judgeOther(element);
		if (rule) sights.push(sightOf(rule, element));
	}
	return sights;

	/** It takes the focus; do Enter and Space do anything? */
	function judgeStop(element: Element): string | undefined {
		if (element.matches(native) || keysOnWindow || keys.has(document)) return undefined;
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
		if (
			!textOf(element) &&
			!element.matches('img, svg, canvas, [aria-label], [title]') &&
			!element.querySelector('img, svg, canvas')
		)
			return undefined;
		const { cursor } = getComputedStyle(element);
		const isMeant = cursor === 'pointer' || !!handler || element.matches('a, [role]');
		return isMeant ? 'mouse-only' : 'maybe-mouse-only';
	}
}

function inOrder(nodes: Set<Node>): Node[] {
	return [...nodes].sort((one, other) =>
		one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
	);
}
