/** Sent into the page: whether somebody sees that an element has the focus, by what its style and its neighbours' say. */
export function installFocusMark(): void {
	if ('focusMark' in globalThis) return;

	const sides = ['top', 'right', 'bottom', 'left'];
	const borders = sides.flatMap((side) => [`border-${side}-width`, `border-${side}-color`]);
	const fills = ['background-color', 'color', 'fill', 'stroke'];
	const others = [
		...['background-image', 'background-position', 'background-size', 'text-decoration-line'],
		...['text-decoration-thickness', 'transform', 'translate', 'scale', 'rotate', 'filter'],
		...['visibility', 'display', 'clip', 'clip-path', 'font-weight', 'font-size', 'font-style'],
		...['content', 'stroke-width', 'width', 'height', 'top', 'left', 'right', 'bottom', 'opacity'],
	];
	const outlines = ['outline-style', 'outline-width', 'outline-color', 'outline-offset'];
	const properties = [...outlines, 'box-shadow', ...borders, ...fills, ...others];

	/** The element and what is commonly drawn in its stead: its label, what follows it, what it stands in. */
	function look(element: Element): Look {
		const parts: Look = new Map();
		for (const each of around(element))
			for (const pseudo of ['', '::before', '::after']) {
				const style = getComputedStyle(each, pseudo);
				if (pseudo && (style.content === 'none' || style.content === 'normal')) continue;
				const seen = isSeen(each);
				parts.set(`${numberOf(each)}${pseudo}`, {
					element: each,
					pseudo,
					values: valuesOf(style),
					seen,
				});
			}
		return parts;
	}

	function around(element: Element): Set<Element> {
		const { parentElement, nextElementSibling } = element;
		const found = new Set<Element | null | undefined>([element, nextElementSibling, parentElement]);
		for (const label of (element as HTMLInputElement).labels ?? []) found.add(label);
		for (const child of [...element.querySelectorAll('*')].slice(0, 6)) found.add(child);
		for (const child of element.shadowRoot?.querySelectorAll('*') ?? []) found.add(child);
		for (const sibling of nextElementSibling?.children ?? []) found.add(sibling);
		found.add(parentElement?.parentElement);
		found.add(focusable.parentOf(element));
		found.delete(document.body);
		return new Set([...found].filter((each) => !!each).slice(0, 24)) as Set<Element>;
	}

	const numbers = new WeakMap<Element, number>();
	let count = 0;
	function numberOf(element: Element): number {
		const number = numbers.get(element) ?? ++count;
		numbers.set(element, number);
		return number;
	}

	function valuesOf(style: CSSStyleDeclaration): string[] {
		return properties.map((name) => style.getPropertyValue(name));
	}

	/** Whether a person would see the difference between the two. */
	function differs(plain: Look, focused: Look): boolean {
		const keys = new Set([...plain.keys(), ...focused.keys()]);
		return [...keys].some((key) => {
			const [before, after] = [plain.get(key), focused.get(key)];
			if (!before || !after) return !!(before ?? after)?.pseudo && !!(before ?? after)?.seen;
			return before.seen !== after.seen || (after.seen && partDiffers(before, after));
		});
	}

	function partDiffers(before: Part, after: Part): boolean {
		const value = (part: Part, name: string) => part.values[properties.indexOf(name)] ?? '';
		const changed = (name: string) => value(before, name) !== value(after, name);
		if (outlines.some(changed))
			for (const part of [before, after])
				if (
					outlineShows(
						part.element,
						outlines.map((name) => value(part, name)),
					)
				)
					return true;
		if (changed('box-shadow'))
			for (const part of [before, after])
				if (shadowShows(part.element, value(part, 'box-shadow'))) return true;
		for (const side of sides) {
			const width = `border-${side}-width`;
			const colour = `border-${side}-color`;
			const thick = Math.max(parseFloat(value(before, width)), parseFloat(value(after, width)));
			if (changed(width) && !isClear(value(after, colour))) return true;
			if (thick > 0 && apart(value(before, colour), value(after, colour))) return true;
		}
		for (const name of fills)
			if (changed(name) && apart(value(before, name), value(after, name))) {
				if (after.element instanceof SVGElement && name !== 'background-color') return true;
				if (name === 'color' && (after.pseudo || inPage.textOf(after.element))) return true;
				if (
					name === 'background-color' &&
					groundsDiffer(after, value(before, name), value(after, name))
				)
					return true;
			}
		return others.some(changed);
	}

	/** A background in the colour of what is behind it is no other than none. */
	function groundsDiffer({ element, pseudo }: Part, one: string, other: string): boolean {
		if (isClear(one) === isClear(other)) return true;
		const behind = backgroundOf(pseudo ? element : element.parentElement);
		return behind === undefined || apart(isClear(one) ? other : one, behind);
	}

	/** At this moment: an outline, thick and dark enough to be seen, and not cut off. */
	function outlined(element: Element): boolean {
		const style = getComputedStyle(element);
		const values = outlines.map((name) => style.getPropertyValue(name));
		return values[0] !== 'none' && isSeen(element) && outlineShows(element, values);
	}

	/** The outline's contrast with what it is drawn on, for whoever can't see small differences; undefined if we can't say. */
	function contrastOf(element: Element): number | undefined {
		const { outlineStyle, outlineColor, outlineOffset } = getComputedStyle(element);
		const behind = backgroundOf(parseFloat(outlineOffset) < 0 ? element : element.parentElement);
		if (outlineStyle === 'auto' || !behind) return undefined;
		const [colour, ground] = [channels(outlineColor), channels(behind)];
		if (colour.length !== 3 || ground.length !== 3) return undefined;
		const [one, other] = [luminance(colour), luminance(ground)];
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	}

	/** Relative luminance as WCAG 2.2 defines it. */
	function luminance(rgb: number[]): number {
		const [red = 0, green = 0, blue = 0] = rgb
			.map((channel) => channel / 255)
			.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}

	function outlineShows(element: Element, [style, width, colour = '', offset]: string[]): boolean {
		const thickness = parseFloat(width ?? '0');
		if (style === 'none' || thickness < 1 || isClear(colour)) return false;
		const out = parseFloat(offset ?? '0');
		if (style !== 'auto' && out + thickness > 0 && isCutOff(element, out)) return false;
		const behind = backgroundOf(out + thickness / 2 < 0 ? element : element.parentElement);
		return behind === undefined || style === 'auto' || apart(colour, behind);
	}

	/** A box that hides what sticks out of it leaves nothing of an outline that is wholly outside. */
	function isCutOff(element: Element, offset: number): boolean {
		const box = element.getBoundingClientRect();
		for (let each = element.parentElement; each; each = each.parentElement) {
			if (each === document.body || each === document.documentElement) return false;
			if (getComputedStyle(each).overflow === 'visible') continue;
			const clip = each.getBoundingClientRect();
			return (
				box.left - offset <= clip.left &&
				box.top - offset <= clip.top &&
				box.right + offset >= clip.right &&
				box.bottom + offset >= clip.bottom
			);
		}
		return false;
	}

	function shadowShows(element: Element, shadow: string): boolean {
		if (shadow === 'none') return false;
		const colours = shadow.match(/[a-z]+\([^)]*\)/g) ?? [];
		const behind = backgroundOf(shadow.includes('inset') ? element : element.parentElement);
		return colours.some(
			(colour) => !isClear(colour) && (behind === undefined || apart(colour, behind)),
		);
	}

	/** What the element is drawn on; undefined when that is a picture. */
	function backgroundOf(element: Element | null): string | undefined {
		for (let each = element; each; each = focusable.parentOf(each)) {
			const { backgroundColor, backgroundImage } = getComputedStyle(each);
			if (backgroundImage !== 'none') return undefined;
			if (!isClear(backgroundColor)) return backgroundColor;
		}
		return matchMedia('(prefers-color-scheme: dark)').matches ? undefined : 'rgb(255, 255, 255)';
	}

	function isClear(colour: string): boolean {
		return colour === 'transparent' || (channels(colour)[3] ?? 1) < 0.1;
	}

	/** Two colours that can be told from each other, if only just. A colour we can't read is another one. */
	function apart(one: string, other: string): boolean {
		if (one === other) return false;
		if (isClear(one) !== isClear(other)) return true;
		const [a, b] = [channels(one), channels(other)];
		if (a.length < 3 || b.length < 3) return true;
		return [0, 1, 2].reduce((sum, at) => sum + Math.abs((a[at] ?? 0) - (b[at] ?? 0)), 0) > 24;
	}

	function channels(colour: string): number[] {
		return colour.startsWith('rgb') ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];
	}

	/** More than the pixel that is left of what is for screen readers only, and not see-through. */
	function isSeen(element: Element): boolean {
		const { width, height } = element.getBoundingClientRect();
		if (width < 3 || height < 3 || !element.checkVisibility({ visibilityProperty: true }))
			return false;
		const { clip, clipPath, position } = getComputedStyle(element);
		if (position === 'absolute' && /^rect\((0px|1px)/.test(clip)) return false;
		if (clipPath === 'inset(50%)' || clipPath === 'inset(100%)') return false;
		for (let each: Element | null = element; each; each = focusable.parentOf(each))
			if (parseFloat(getComputedStyle(each).opacity) < 0.05) return false;
		return true;
	}

	globalThis.focusMark = { look, differs, outlined, contrastOf, isSeen };
}

declare global {
	var focusMark: {
		look(element: Element): Look;
		differs(plain: Look, focused: Look): boolean;
		outlined(element: Element): boolean;
		contrastOf(element: Element): number | undefined;
		isSeen(element: Element): boolean;
	};
}

type Look = Map<string, Part>;
type Part = { element: Element; pseudo: string; values: string[]; seen: boolean };
