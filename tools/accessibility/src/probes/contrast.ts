import type { Probe, Sight } from '../probe.ts';

/** Contrast where rule engines do not look: examples in fields, edges, icons, and text under the pointer. */
export const contrast: Probe = {
	name: 'contrast',
	rules: {
		'placeholder-too-pale': {
			kind: 'error',
			criteria: ['1.4.3'],
			message: 'The example in this field has less contrast than 4.5 to 1.',
			mend: 'Give ::placeholder a darker colour, or put the example into a hint above the field.',
		},
		'edge-too-pale': {
			kind: 'error',
			criteria: ['1.4.11'],
			message:
				'Where this field begins and ends can hardly be seen: its edge has less contrast than 3 to 1.',
			mend: 'Give it a border with more contrast to what is around it.',
		},
		'icon-too-pale': {
			kind: 'error',
			criteria: ['1.4.11'],
			message: 'This can be told by its icon only, which has less contrast than 3 to 1.',
			mend: 'Give the icon a colour with more contrast to what is behind it, or add a word.',
		},
		'pale-under-pointer': {
			kind: 'error',
			criteria: ['1.4.3'],
			message: 'While the pointer is on it, this text has less contrast than 4.5 to 1.',
			mend: 'Choose a colour for :hover that has as much contrast as the text had before.',
		},
	},
	look: async ({ page }) => await page.evaluate(findPaleParts),
};

function findPaleParts(): Sight[] {
	const { selectorOf, isShown, nameOf } = globalThis.inPage;
	const written =
		'input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=image], [type=submit], [type=button], [type=reset]), textarea, select';
	const fields = [...document.querySelectorAll<HTMLInputElement>(written)].filter(
		(field) => !field.disabled && isShown(field),
	);
	return [
		...fields.flatMap(examineExample),
		...fields.flatMap(examineEdge),
		...[...document.querySelectorAll('button, a[href], [role=button]')].flatMap(examineIcon),
		...examineHover(),
	];

	function examineExample(field: HTMLInputElement): Sight[] {
		if (!field.placeholder || field.value) return [];
		const { color, opacity } = getComputedStyle(field, '::placeholder');
		const [red, green, blue, alpha] = partsOf(color);
		const seen = [red!, green!, blue!, alpha! * Number(opacity)];
		return tell('placeholder-too-pale', field, ratio(seen, groundOf(field)), 4.5);
	}

	/** Either an edge or a filling of its own shows where a field is; as browsers draw it, it counts. */
	function examineEdge(field: HTMLInputElement): Sight[] {
		const style = getComputedStyle(field);
		const around = groundOf(field.parentElement!);
		const inside = groundOf(field);
		if (!around || !inside || style.boxShadow !== 'none' || style.backgroundImage !== 'none')
			return [];
		const sides = ['Bottom', 'Top', 'Left', 'Right'] as const;
		const edges = sides
			.filter((side) => parseFloat(style[`border${side}Width`]) > 0)
			.filter((side) => !['none', 'hidden', 'inset'].includes(style[`border${side}Style`]))
			.map((side) => ratio(partsOf(style[`border${side}Color`]), around) ?? 21);
		if (sides.some((side) => style[`border${side}Style`] === 'inset')) return [];
		const outline =
			style.outlineStyle !== 'none' ? (ratio(partsOf(style.outlineColor), around) ?? 21) : 1;
		const best = Math.max(ratio(inside, around) ?? 21, outline, ...edges);
		// The box around it may be what shows as the field.
		const frame = getComputedStyle(field.parentElement!);
		if (parseFloat(frame.borderBottomWidth) > 0 || frame.boxShadow !== 'none') return [];
		return tell('edge-too-pale', field, best, 3);
	}

	function examineIcon(control: Element): Sight[] {
		const drawings = control.querySelectorAll('svg');
		if (drawings.length !== 1 || !isShown(control) || control.matches(':disabled')) return [];
		if ((control as HTMLElement).innerText.trim() || !nameOf(control)) return [];
		const ground = groundOf(drawings[0]!);
		const shapes = [
			...drawings[0]!.querySelectorAll('path, circle, rect, line, polygon, polyline, ellipse, use'),
		];
		const ratios = shapes.flatMap((shape) => {
			const { fill, stroke, opacity } = getComputedStyle(shape);
			return [fill, stroke]
				.filter((paint) => paint.startsWith('rgb') && partsOf(paint)[3]! * Number(opacity) > 0)
				.map((paint) => ratio(partsOf(paint), ground) ?? 21);
		});
		return ratios.length > 0 ? tell('icon-too-pale', control, Math.max(...ratios), 3) : [];
	}

	/** Colours that style sheets give to links and buttons under the pointer, tried on the first that each is for. */
	function examineHover(): Sight[] {
		const rules = [...document.styleSheets].flatMap(hoverRules);
		const seen = new Set<Element>();
		return rules.flatMap(({ selectorText, style }) =>
			selectorText.split(/,(?![^(]*\))/).flatMap((selector) => {
				if (!/:hover$/.test(selector.trim())) return [];
				const element = first(selector.replace(/:hover$/, ''));
				if (!element || seen.has(element) || !/\p{L}/u.test(element.textContent ?? '')) return [];
				seen.add(element);
				return tryOn(element, style);
			}),
		);
	}

	function hoverRules(sheet: CSSStyleSheet | CSSGroupingRule): CSSStyleRule[] {
		try {
			return [...sheet.cssRules].flatMap((rule) => {
				if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
				if (rule instanceof CSSStyleRule)
					return rule.selectorText.includes(':hover') && rule.style.color ? [rule] : [];
				return rule instanceof CSSGroupingRule ? hoverRules(rule) : [];
			});
		} catch {
			// A style sheet of another site can't be read.
			return [];
		}
	}

	function first(selector: string): HTMLElement | undefined {
		try {
			return [...document.querySelectorAll<HTMLElement>(selector || '*')].find(isShown);
		} catch {
			return undefined;
		}
	}

	function tryOn(element: HTMLElement, style: CSSStyleDeclaration): Sight[] {
		const before = element.getAttribute('style');
		element.style.setProperty('transition', 'none', 'important');
		element.style.setProperty('color', style.color);
		const ground = style.backgroundColor || style.background;
		if (ground) element.style.setProperty('background', ground);
		const { color, fontSize, fontWeight } = getComputedStyle(element);
		const found = ratio(partsOf(color), groundOf(element));
		if (before === null) element.removeAttribute('style');
		else element.setAttribute('style', before);
		const size = parseFloat(fontSize);
		const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
		return tell('pale-under-pointer', element, found, isLarge ? 3 : 4.5);
	}

	function tell(rule: string, element: Element, found: number | undefined, least: number): Sight[] {
		if (found === undefined || found >= least) return [];
		return [{ rule, selector: selectorOf(element), note: `${found.toFixed(2)} to 1` }];
	}

	/** What is behind the content of the element, unless that is a picture or shines through. */
	function groundOf(element: Element): number[] | undefined {
		for (let each: Element | null = element; each; each = each.parentElement) {
			const { backgroundColor, backgroundImage, opacity } = getComputedStyle(each);
			if (backgroundImage !== 'none' || opacity !== '1') return undefined;
			const parts = partsOf(backgroundColor);
			if (parts[3]! >= 1) return parts;
			if (parts[3]! > 0) return undefined;
		}
		return matchMedia('(prefers-color-scheme: dark)').matches ? undefined : [255, 255, 255, 1];
	}

	/** Red, green, blue to 255, and alpha to 1. No number in it is one when the notation is another. */
	function partsOf(color: string): number[] {
		const parts =
			color
				.match(/^rgba?\((.*)\)$/)?.[1]
				?.split(/[\s,/]+/)
				.map(Number) ?? [];
		return parts.length < 3 ? [NaN, NaN, NaN, NaN] : [...parts.slice(0, 3), parts[3] ?? 1];
	}

	/** As WCAG defines it; undefined when a colour is not known. */
	function ratio(above: number[], below: number[] | undefined): number | undefined {
		if (!below || [...above, ...below].some(Number.isNaN)) return undefined;
		const alpha = above[3]!;
		const mixed = [0, 1, 2].map((index) => above[index]! * alpha + below[index]! * (1 - alpha));
		const [light, dark] = [luminance(mixed), luminance(below)].sort((a, b) => b - a);
		return (light! + 0.05) / (dark! + 0.05);
	}

	function luminance(parts: number[]): number {
		const [red, green, blue] = parts.slice(0, 3).map((part) => {
			const value = part / 255;
			return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
	}
}
