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

	function nameOf(element: Element): string {
		const referred = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
		const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
		const isButton = element.matches('input[type=submit], input[type=button], input[type=reset]');
		const candidates = [
			() => referred.map((id) => contentOf((element.getRootNode() as Document).getElementById(id))),
			() => [element.getAttribute('aria-label')],
			() => labels.map((label) => contentOf(label as Element)),
			() => [isButton ? (element as HTMLInputElement).value : element.getAttribute('alt')],
			() => [element.matches('input, select, textarea') ? '' : contentOf(element)],
			() => [element.getAttribute('title')],
			() => [element.getAttribute('placeholder')],
		];
		for (const words of candidates) {
			const name = words().join(' ').replace(/\s+/g, ' ').trim();
			if (name) return name;
		}
		return '';
	}

	function contentOf(node: Node | null): string {
		if (node?.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
		if (!(node instanceof Element)) return '';
		if (node.matches('[aria-hidden=true], script, style, select, textarea')) return '';
		const own = node.getAttribute('aria-label') || node.getAttribute('alt');
		const gap = node.matches('br, div, h1, h2, h3, h4, h5, h6, li, p, td, th') ? ' ' : '';
		return gap + (own || [...node.childNodes].map(contentOf).join('')) + gap;
	}

	globalThis.inPage = { selectorOf, find, isShown, textOf, nameOf };
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
		/** What a screen reader calls it, in all common cases of the W3C's name computation. */
		nameOf(element: Element): string;
	};
}
