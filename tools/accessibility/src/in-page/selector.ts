/** Leads back to the element, with ` >>> ` into shadow roots. */
export function selectorOf(element: Element): string {
	const root = element.getRootNode();
	const inRoot = pathIn(element, root);
	return root instanceof ShadowRoot ? `${selectorOf(root.host)} >>> ${inRoot}` : inRoot;
}

function pathIn(element: Element, root: Node): string {
	const parts: string[] = [];
	for (let each: Element | null = element; each; each = each.parentElement) {
		// A form's own `id` may be a field of that name.
		const id = each.getAttribute('id');
		if (id && isOnly(id, root)) {
			parts.unshift(`#${CSS.escape(id)}`);
			break;
		}
		parts.unshift(partOf(each));
	}
	return parts.join(' > ');
}

function isOnly(id: string, root: Node): boolean {
	return (root as ParentNode).querySelectorAll(`#${CSS.escape(id)}`).length === 1;
}

function partOf(element: Element): string {
	const tag = CSS.escape(element.localName);
	const siblings = [...(element.parentNode?.children ?? [])];
	const alike = siblings.filter(({ localName }) => localName === element.localName);
	return alike.length > 1 ? `${tag}:nth-child(${siblings.indexOf(element) + 1})` : tag;
}

/** By a selector of `selectorOf`. */
export function find(selector: string): Element | null {
	let root: ParentNode = document;
	let found: Element | null = null;
	for (const part of selector.split(' >>> ')) {
		try {
			found = root.querySelector(part);
		} catch {
			return null;
		}
		if (!found) return null;
		root = found.shadowRoot ?? found;
	}
	return found;
}
