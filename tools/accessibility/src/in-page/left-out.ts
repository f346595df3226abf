import { addressOf } from './address.ts';
import { everything, holds } from './flat-tree.ts';
import { compositeOf, isLive, isStop, native } from './focusable.ts';
import { isSeen } from './shown.ts';
import { isPeer } from './walk-path.ts';

/** What is worked with the mouse and was never given to the keyboard. */
export function leftOut(route: Element[], went: (element: Element) => boolean): Element[] {
	const roles =
		'[role=button], [role=link], [role=checkbox], [role=switch], [role=slider], [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [role=tab], [role=menuitem], [role=option], [role=radio], [role=treeitem]';
	const found = new Set<Element>();
	for (const element of everything()) {
		if (went(element) || !(element as HTMLElement).matches(`${native}, ${roles}, iframe`)) continue;
		if (isStop(element) || isPeer(element, route)) continue;
		if (!isLive(element) || !isSeen(element)) continue;
		if (element.matches(':disabled, [aria-disabled=true], [type=hidden], area, option')) continue;
		if (element.localName === 'iframe' && !isShutFrame(element as HTMLIFrameElement)) continue;
		if (element.localName === 'summary' && !element.hasAttribute('tabindex')) continue;
		if (element.closest('[aria-hidden=true]') || isExcused(element, route)) continue;
		found.add(groupOf(element));
	}
	return [...found];
}

function isShutFrame(frame: HTMLIFrameElement): boolean {
	return frame.tabIndex < 0 && !!frame.contentDocument?.querySelector(native);
}

function isExcused(element: Element, route: Element[]): boolean {
	if (route.some((stop) => stop !== element && (holds(stop, element) || holds(element, stop))))
		return true;
	const group = groupOf(element);
	if (group !== element) {
		if (route.some((stop) => holds(group, stop))) return true;
		const owners = group.id && route.some((stop) => refers(stop, group.id));
		if (owners) return true;
	}
	if (element.matches('a[href]'))
		if (route.some((stop) => stop.matches('a[href]') && addressOf(stop) === addressOf(element)))
			return true;
	// An arrow beside a field opens what the field's own keys open.
	const near = element.parentElement?.querySelector('input, [role=combobox], [role=spinbutton]');
	return element.hasAttribute('tabindex') && !!near && near !== element && route.includes(near);
}

function refers(stop: Element, id: string): boolean {
	return ['aria-controls', 'aria-owns'].some((name) =>
		stop.getAttribute(name)?.split(' ').includes(id),
	);
}

function groupOf(element: Element): Element {
	const isPart = element.matches(
		'[role=tab], [role=menuitem], [role=option], [role=radio], [role=treeitem], [tabindex]',
	);
	return (isPart && compositeOf(element)) || element;
}
