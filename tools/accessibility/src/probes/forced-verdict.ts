import type { Sight } from '../probe.ts';

/** Sent into the page: what there is in the page's own colours, and what is left of it in forced ones. */
export function installForced(): void {
	const controls =
		'a[href], button, summary, input:not([type=hidden]), [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem]';
	const fields =
		'input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=image], [type=submit], [type=button], [type=reset]), textarea, select, [role=textbox], [role=searchbox]';
	const states =
		'[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], [aria-checked=true]';
	const origin = focusable.active();
	const calm = new CSSStyleSheet();
	calm.replaceSync('*, ::before, ::after { transition: none !important }');
	const everything = focusable.everything();
	const roots = [document, ...everything.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
	const pairs: { chosen: Element; other: Element; contrast: number }[] = [];
	let unmarked: Element[] = [];

	function remember(): void {
		for (const chosen of everything.filter((element) => element.matches(states))) {
			const other = counterpartOf(chosen);
			if (other && focusMark.isSeen(chosen) && signature(chosen) !== signature(other))
				pairs.push({ chosen, other, contrast: contrastBetween(chosen, other) });
		}
	}

	function holdStill(): void {
		for (const root of roots) root.adoptedStyleSheets.push(calm);
		globalThis.navigation?.addEventListener('navigate', stay);
	}

	function stay(event: Event): void {
		const { cancelable, destination } = event as NavigateEvent;
		if (cancelable && !destination.sameDocument) event.preventDefault();
	}

	function judge(): Sight[] {
		const doubtful = everything.filter(focusable.isStop).filter((stop) => !hasOutline(stop));
		if (doubtful.length) holdStill();
		unmarked = doubtful.slice(0, 150).filter((stop) => !isMarked(stop));
		return [
			...sightsOf(
				'control-vanishes',
				everything.filter(
					(element) => element.matches(controls) && isThere(element) && !hasInk(element),
				),
			),
			...sightsOf(
				'field-without-edge',
				everything.filter(
					(element) => element.matches(fields) && isThere(element) && !hasEdge(element),
				),
			),
			...pairs
				.filter(({ chosen, other }) => signature(chosen) === signature(other))
				.flatMap(({ chosen, contrast }) =>
					sightsOf(contrast < 3 ? 'state-by-colour' : 'state-by-background', [chosen]),
				),
		];
	}

	/** Of those that have no mark in forced colours, the ones that have one in the page's own. */
	function confirmFocus(): Sight[] {
		return unmarked
			.filter(isMarked)
			.flatMap((element) =>
				sightsOf(hasCaret(element) ? 'field-focus-lost' : 'focus-lost', [element]),
			);
	}

	function finish(): void {
		if (!document.adoptedStyleSheets.includes(calm)) return;
		(origin as HTMLElement | null)?.focus({ preventScroll: true });
		globalThis.navigation?.removeEventListener('navigate', stay);
		document.body.getBoundingClientRect();
		for (const root of roots)
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== calm);
	}

	function sightsOf(rule: string, elements: Element[]): Sight[] {
		return elements.map((element) => ({ rule, selector: inPage.selectorOf(element) }));
	}

	/** The walk by keyboard has seen one, and forced colours leave outlines. */
	function hasOutline(stop: Element): boolean {
		return !!globalThis.walk?.seen.get(stop)?.outline;
	}

	function isThere(element: Element): boolean {
		return focusable.isLive(element) && focusMark.isSeen(element) && !element.matches(':disabled');
	}

	function isMarked(element: Element): boolean {
		(element as HTMLElement).focus({ preventScroll: true, focusVisible: true } as FocusOptions);
		if (focusable.active() !== element) return true;
		const shows = focusMark.outlined(element);
		const { outline } = getComputedStyle(element);
		const look = shows ? undefined : focusMark.look(element);
		(element as HTMLElement).blur();
		if (look) return focusMark.differs(focusMark.look(element), look);
		return (
			getComputedStyle(element).outline !== outline ||
			getComputedStyle(element).outlineStyle === 'auto'
		);
	}

	function hasCaret(element: Element): boolean {
		return (
			element.matches(`${fields.replace('select, ', '')}, [contenteditable]`) &&
			!element.matches('select')
		);
	}

	/** Anything that forced colours leave: words, pictures, borders of a part. */
	function hasInk(control: Element): boolean {
		const isBox = control.matches('input[type=checkbox], input[type=radio]');
		if (control.localName === 'input' && !isBox) return true;
		const own = getComputedStyle(control);
		if (isBox && own.appearance !== 'none') return true;
		const parts = [
			control,
			...control.querySelectorAll('*'),
			...(control.shadowRoot?.querySelectorAll('*') ?? []),
		];
		if (control.querySelector('slot, iframe')) return true;
		return parts.some((part) => {
			if (
				part.matches(
					'img, svg, canvas, video, object, picture, input, select, textarea, progress, meter',
				)
			) {
				if (part !== control && isLeft(part)) return true;
			}
			const hasBorder = (style: CSSStyleDeclaration) =>
				parseFloat(style.borderTopWidth) +
					parseFloat(style.borderBottomWidth) +
					parseFloat(style.borderLeftWidth) >
				0;
			const style = getComputedStyle(part);
			if (part !== control && !isLeft(part)) return false;
			if (draws(style) || ((part !== control || isBox) && hasBorder(style))) return true;
			if (hasWords(part, control)) return true;
			return ['::before', '::after'].some((name) => {
				const pseudo = getComputedStyle(part, name);
				const { content, display } = pseudo;
				if (content === 'none' || content === 'normal' || display === 'none') return false;
				return /[^"\s]/.test(content) || draws(pseudo) || hasBorder(pseudo);
			});
		});
	}

	function isLeft(part: Element): boolean {
		return focusMark.isSeen(part);
	}

	/** Pictures stay; a background does only if the page says so. */
	function draws(style: CSSStyleDeclaration): boolean {
		if (style.backgroundImage.includes('url(')) return true;
		const isKept = style.getPropertyValue('forced-color-adjust') === 'none';
		return isKept && !/^rgba.*, 0\)$/.test(style.backgroundColor);
	}

	function hasWords(part: Element, control: Element): boolean {
		const box = control.getBoundingClientRect();
		const range = document.createRange();
		return [...part.childNodes].some((node) => {
			if (!(node instanceof Text) || !node.data.trim()) return false;
			range.selectNodeContents(node);
			const { width, height, left, right, top, bottom } = range.getBoundingClientRect();
			const isInside = right > box.left && left < box.right && bottom > box.top && top < box.bottom;
			return width > 1 && height > 1 && isInside;
		});
	}

	/** A border of its own, or of a box not much larger than the field. */
	function hasEdge(field: Element): boolean {
		const { width, height } = field.getBoundingClientRect();
		const native = getComputedStyle(field).appearance;
		if (!['none', 'auto', 'textfield', 'textarea', 'menulist-button'].includes(native)) return true;
		for (
			let each: Element | null = field, up = 0;
			each && up < 4;
			each = focusable.parentOf(each), up++
		) {
			const box = each.getBoundingClientRect();
			const style = getComputedStyle(each);
			const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
			const isDrawn =
				sides.some((side) => parseFloat(style[`border${side}Width`]) > 0) ||
				(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
			const isClose = up === 0 || (box.width < width * 2 + 120 && box.height < height + 120);
			if (isDrawn && isClose) return true;
			if (
				style.backgroundImage.includes('url(') ||
				style.getPropertyValue('forced-color-adjust') === 'none'
			)
				return true;
		}
		return false;
	}

	/** One of its kind that is not chosen. */
	function counterpartOf(chosen: Element): Element | undefined {
		const role = chosen.getAttribute('role');
		const kin = role ? `[role="${CSS.escape(role)}"]` : CSS.escape(chosen.localName);
		for (let box = chosen.parentElement, up = 0; box && up < 3; box = box.parentElement, up++) {
			const other = [...box.querySelectorAll(kin)].find(
				(each) => each !== chosen && !each.matches(states) && focusMark.isSeen(each),
			);
			if (other) return other;
		}
		return undefined;
	}

	/** All that could tell one from another, except its words and its size. */
	function signature(element: Element): string {
		const names = [
			'border-top-width',
			'border-right-width',
			'border-bottom-width',
			'border-left-width',
			'border-top-color',
			'border-bottom-color',
			'border-left-color',
			'outline-style',
			'outline-width',
			'text-decoration-line',
			'font-weight',
			'font-style',
			'font-size',
			'background-color',
			'background-image',
			'box-shadow',
			'color',
			'opacity',
			'visibility',
			'display',
			'transform',
			'content',
			'clip-path',
			'fill',
			'stroke',
		];
		const parts = [element, ...element.querySelectorAll('*')];
		const parent = element.parentElement?.children.length === 1 ? [element.parentElement] : [];
		return [...parent, ...parts.slice(0, 12)]
			.flatMap((part) =>
				['', '::before', '::after'].map((pseudo) => {
					const style = getComputedStyle(part, pseudo);
					return pseudo && (style.content === 'none' || style.content === 'normal')
						? ''
						: `${part.localName}${names.map((name) => valueIn(part, style, name)).join()}`;
				}),
			)
			.join('|');
	}

	function valueIn(part: Element, style: CSSStyleDeclaration, name: string): string {
		const value = style.getPropertyValue(name);
		return name === 'background-color' && /^rgba.*, 0\)$/.test(value) ? ground(part) : value;
	}

	/** The larger of the contrasts of their backgrounds and of their text. */
	function contrastBetween(one: Element, other: Element): number {
		return Math.max(
			contrast(ground(one), ground(other)),
			contrast(getComputedStyle(one).color, getComputedStyle(other).color),
		);
	}

	function ground(element: Element): string {
		for (let each: Element | null = element; each; each = focusable.parentOf(each)) {
			const { backgroundColor } = getComputedStyle(each);
			if (!/^rgba.*, 0\)$/.test(backgroundColor)) return backgroundColor;
		}
		return 'rgb(255, 255, 255)';
	}

	function contrast(one: string, other: string): number {
		const [a, b] = [one, other].map((colour) => {
			const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
				const part = Number(channel) / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
		}) as [number, number];
		return Math.max(a, b) / Math.min(a, b);
	}

	globalThis.forced = { remember, judge, confirmFocus, finish };
}

declare global {
	var forced: {
		/** In the page's own colours: what tells one from another. */
		remember(): void;
		/** In forced colours. */
		judge(): Sight[];
		/** In the page's own colours again. */
		confirmFocus(): Sight[];
		finish(): void;
	};
}
