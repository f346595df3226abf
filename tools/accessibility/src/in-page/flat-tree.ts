/* The tree as it is shown: with shadow roots and slots opened. */

/** The element, and all that is in it, in order. */
export function everything(root: Element = document.documentElement): Element[] {
	const found: Element[] = [];
	const visit = (element: Element) => {
		found.push(element);
		for (const child of childrenOf(element)) visit(child);
	};
	visit(root);
	return found;
}

function childrenOf(element: Element): Iterable<Element> {
	if (element.shadowRoot) return element.shadowRoot.children;
	if (!(element instanceof HTMLSlotElement)) return element.children;
	const assigned = element.assignedElements();
	return assigned.length ? assigned : element.children;
}

export function parentOf(element: Element): Element | null {
	const root = element.getRootNode();
	return (
		element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
	);
}

export function holds(outer: Element, inner: Element): boolean {
	for (let each: Element | null = inner; each; each = parentOf(each))
		if (each === outer) return true;
	return false;
}

/** What has the focus, in whatever shadow root; null when nothing has it. */
export function active(): Element | null {
	let found = document.activeElement;
	while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
	return found === document.body || found === document.documentElement ? null : found;
}
