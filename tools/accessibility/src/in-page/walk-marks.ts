import type { Sight } from '../probe.ts';
import { isClear } from './colour.ts';
import { active } from './flat-tree.ts';
import { differs, look } from './focus-look.ts';
import { isHidden, isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { isSeen } from './shown.ts';
import { sightOf } from './sight.ts';
import { impressionAt } from './walk.ts';

/**
 * What cannot be seen of the focus. `suspects` have no mark that a style tells of, one of each sort: only a picture can
 * say.
 */
export function judgeMarks(
	route: Element[],
	bounced: Set<Element>,
): { sights: Sight[]; suspects: Element[] } {
	const sights: Sight[] = [];
	const tell = (rule: string, element: Element, note?: string) =>
		sights.push(sightOf(rule, element, note));
	(active() as HTMLElement | null)?.blur();
	const doubtful = new Map<string, Element>();
	for (const element of route) {
		const seen = impressionAt(element);
		if (!seen || bounced.has(element) || element.matches('iframe, frame, object, embed, area'))
			continue;
		if (!element.isConnected || isLeftOut(element)) continue;
		const plain = getComputedStyle(element);
		const isMarked = seen.look
			? differs(look(element), seen.look)
			: plain.outlineStyle === 'none' || plain.outline !== seen.outline;
		const isElsewhere = !!seen.look && isMarked && !isSeen(element);
		if (seen.place === 'out of view' && !isElsewhere) tell('focus-out-of-view', element);
		else if (seen.cover && !isHidden(seen.cover))
			tell('focus-covered', element, `under ${selectorOf(seen.cover)}`);
		else if (!isMarked && hasCaret(element, plain)) tell('focus-caret-only', element);
		else if (!isMarked) doubtful.set(sortOf(element), doubtful.get(sortOf(element)) ?? element);
		else if (seen.faint && plain.outline !== seen.outline)
			tell('focus-faint', element, `${seen.faint.toFixed(1)} to 1`);
	}
	return { sights, suspects: [...doubtful.values()] };
}

function hasCaret(element: Element, { caretColor }: CSSStyleDeclaration): boolean {
	const field = element as HTMLInputElement;
	const isText =
		(field.localName === 'input' && field.selectionStart !== null) ||
		element.matches('textarea, [type=email], [type=number]') ||
		(element as HTMLElement).isContentEditable;
	return isText && !field.readOnly && !isClear(caretColor);
}

function sortOf(element: Element): string {
	return [
		element.localName,
		element.getAttribute('class'),
		element.getAttribute('type'),
		element.getAttribute('role'),
		element.parentElement?.localName,
		element.parentElement?.getAttribute('class'),
	].join(' ');
}
