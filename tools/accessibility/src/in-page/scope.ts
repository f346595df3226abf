import { holds, parentOf } from './flat-tree.ts';

/** Sets what is looked at in this document. Answers whether it is there. */
export function setScope(given: Scope): boolean {
	scope = given;
	root = given.root ? document.querySelector(given.root) : null;
	return given.root === '' || root !== null;
}

/** Whether nothing is told of an element: it is hidden from the checks, or outside the part that is looked at. */
export function isLeftOut(element: Element): boolean {
	return isHidden(element) || (root !== null && !holds(root, element));
}

/** Whether the element or one around it, in whatever shadow root, is hidden from the checks. */
export function isHidden(element: Element): boolean {
	if (!scope.hidden) return false;
	for (let each: Element | null = element; each; each = parentOf(each))
		if (each.matches(scope.hidden)) return true;
	return false;
}

let scope: Scope = { hidden: '', root: '' };
let root: Element | null = null;

/** Selectors, as in pa11y's `hideElements` and `rootElement`; empty for none. */
export type Scope = { hidden: string; root: string };
