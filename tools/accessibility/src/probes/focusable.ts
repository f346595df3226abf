/** Sent into the page: what the Tab key should stop at, in the order of the flat tree (shadow roots and slots opened). */
export function installFocusable(): void {
	if ('focusable' in globalThis) return;

	const native =
		'a[href], area[href], button, input, select, textarea, summary, audio[controls], video[controls]';
	const composite =
		'[role=tablist], [role=radiogroup], [role=menu], [role=menubar], [role=listbox], [role=grid],' +
		'[role=treegrid], [role=tree], [role=toolbar], [role=combobox], [role=spinbutton]';

	function everything(root: Element = document.documentElement): Element[] {
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

	/** Frames are left out: whether one is a stop is up to what is in it. */
	function isStop(element: Element): boolean {
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
		const name = element.closest('map')?.name;
		return !!name && !!document.querySelector(`img[usemap="#${CSS.escape(name)}"]`);
	}

	/** Shown, and not shut off by `inert` or by a modal dialog. */
	function isLive(element: Element): boolean {
		if (element.localName !== 'area' && !inPage.isShown(element)) return false;
		for (let each: Element | null = element; each; each = parentOf(each))
			if ((each as HTMLElement).inert) return false;
		const modal = document.querySelectorAll(':modal');
		return modal.length === 0 || [...modal].some((dialog) => holds(dialog, element));
	}

	function parentOf(element: Element): Element | null {
		const root = element.getRootNode();
		return (
			element.assignedSlot ??
			element.parentElement ??
			(root instanceof ShadowRoot ? root.host : null)
		);
	}

	function holds(outer: Element, inner: Element): boolean {
		for (let each: Element | null = inner; each; each = parentOf(each))
			if (each === outer) return true;
		return false;
	}

	/** The part of the page that the arrow keys walk through, such as a list of tabs. */
	function compositeOf(element: Element): Element | null {
		return element.parentElement?.closest(composite) ?? null;
	}

	function active(): Element | null {
		let found = document.activeElement;
		while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
		return found === document.body || found === document.documentElement ? null : found;
	}

	globalThis.focusable = {
		native,
		everything,
		isStop,
		isLive,
		parentOf,
		holds,
		compositeOf,
		active,
	};
}

declare global {
	var focusable: {
		/** A selector for what takes the focus by itself. */
		native: string;
		everything(root?: Element): Element[];
		isStop(element: Element): boolean;
		isLive(element: Element): boolean;
		/** In the flat tree. */
		parentOf(element: Element): Element | null;
		holds(outer: Element, inner: Element): boolean;
		compositeOf(element: Element): Element | null;
		/** What has the focus, in whatever shadow root; null when nothing has it. */
		active(): Element | null;
	};
}
