import { holds, parentOf } from './flat-tree.ts';
import { isShown } from './shown.ts';

/** A selector for what takes the focus by itself. */
export const native =
	'a[href], area[href], button, input, select, textarea, summary, audio[controls], video[controls]';

/** Whether the Tab key should stop here. Frames are left out: whether one is a stop is up to what is in it. */
export function isStop(element: Element): boolean {
	if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
	if (element.tabIndex < 0 || element.matches('iframe, frame, object, embed')) return false;
	const { parentElement } = element;
	const { isContentEditable } = element as HTMLElement;
	if (isContentEditable && parentElement?.isContentEditable) return false;
	const asked = element.matches(native) || element.hasAttribute('tabindex');
	if (!asked && !(isContentEditable && element.hasAttribute('contenteditable'))) return false;
	if (element.matches(':disabled, [type=hidden]') || element.shadowRoot?.delegatesFocus)
		return false;
	return isLive(element) && isInUse(element);
}

function isInUse(element: Element): boolean {
	if (element.localName === 'summary')
		return (
			element.hasAttribute('tabindex') ||
			element === element.parentElement?.querySelector(':scope > summary')
		);
	if (element.localName !== 'area') return true;
	const name = element.closest('map')?.getAttribute('name');
	return !!name && !!document.querySelector(`img[usemap="#${CSS.escape(name)}"]`);
}

/** Shown, and not shut off by `inert` or by a modal dialog. */
export function isLive(element: Element): boolean {
	if (element.localName !== 'area' && !isShown(element)) return false;
	for (let each: Element | null = element; each; each = parentOf(each))
		if ((each as HTMLElement).inert) return false;
	const modal = document.querySelectorAll(':modal');
	return modal.length === 0 || [...modal].some((dialog) => holds(dialog, element));
}

/** The part of the page that the arrow keys walk through, such as a list of tabs. */
export function compositeOf(element: Element): Element | null {
	return element.parentElement?.closest(composite) ?? null;
}

const composite =
	'[role=tablist], [role=radiogroup], [role=menu], [role=menubar], [role=listbox], [role=grid],' +
	'[role=treegrid], [role=tree], [role=toolbar], [role=combobox], [role=spinbutton]';
