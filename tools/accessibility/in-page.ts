/** Sent into each page once, as it stands: it must not refer to anything outside itself. */
export function installInPage(): void {
	if ('inPage' in globalThis) return;

	function selectorOf(element: Element): string {
		const root = element.getRootNode();
		const inRoot = pathIn(element, root);
		return root instanceof ShadowRoot ? `${selectorOf(root.host)} >>> ${inRoot}` : inRoot;
	}

	function pathIn(element: Element, root: Node): string {
		const parts: string[] = [];
		for (let each: Element | null = element; each; each = each.parentElement) {
			if (each.id && isOnly(each.id, root)) {
				parts.unshift(`#${CSS.escape(each.id)}`);
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

	function find(selector: string): Element | null {
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

	function isShown(element: Element): boolean {
		return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
	}

	function textOf(element: Element): string {
		return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
	}

	globalThis.inPage = { selectorOf, find, isShown, textOf };
}

declare global {
	/** What probes use inside a page. */
	var inPage: {
		/** A selector that leads back to the element, ` >>> ` into shadow roots. */
		selectorOf(element: Element): string;
		find(selector: string): Element | null;
		/** Rendered, and not hidden by any style. It may be off the screen. */
		isShown(element: Element): boolean;
		/** White space as a person sees it. */
		textOf(element: Element): string;
	};
}
