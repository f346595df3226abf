import { shownText } from './text.ts';
import type { Sight } from '../probe.ts';
import { type Channels, channelsOf, contrastBetween } from './colour.ts';
import { writtenFields } from './controls.ts';
import { nameOf } from './name.ts';
import { isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

export function findPaleParts(): Sight[] {
	const fields = [
		...document.querySelectorAll<HTMLInputElement>(`${writtenFields}, select`),
	].filter((field) => !field.disabled && isShown(field));
	return [
		...fields.flatMap(examineExample),
		...fields.flatMap(examineEdge),
		...[...document.querySelectorAll('button, a[href], [role=button]')].flatMap(examineIcon),
		...examineHover(),
	];

	function examineExample(field: HTMLInputElement): Sight[] {
		if (!field.placeholder || field.value) return [];
		const { color, opacity } = getComputedStyle(field, '::placeholder');
		const found = ratio(channelsOf(color), groundOf(field), Number(opacity));
		return tell('placeholder-too-pale', field, found, 4.5);
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
			.map((side) => ratio(channelsOf(style[`border${side}Color`]), around) ?? 21);
		if (sides.some((side) => style[`border${side}Style`] === 'inset')) return [];
		const outline =
			style.outlineStyle !== 'none' ? (ratio(channelsOf(style.outlineColor), around) ?? 21) : 1;
		const best = Math.max(ratio(inside, around) ?? 21, outline, ...edges);
		// The box around it may be what shows as the field.
		const frame = getComputedStyle(field.parentElement!);
		if (parseFloat(frame.borderBottomWidth) > 0 || frame.boxShadow !== 'none') return [];
		return tell('edge-too-pale', field, best, 3);
	}

	function examineIcon(control: Element): Sight[] {
		const drawings = control.querySelectorAll('svg');
		if (drawings.length !== 1 || !isShown(control) || control.matches(':disabled')) return [];
		if (shownText(control).trim() || !nameOf(control)) return [];
		const ground = groundOf(drawings[0]!);
		const shapes = [
			...drawings[0]!.querySelectorAll('path, circle, rect, line, polygon, polyline, ellipse, use'),
		];
		const ratios = shapes.flatMap((shape) => {
			const { fill, stroke, opacity } = getComputedStyle(shape);
			return [fill, stroke]
				.filter((paint) => (channelsOf(paint)?.[3] ?? 0) * Number(opacity) > 0)
				.map((paint) => ratio(channelsOf(paint), ground) ?? 21);
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
			return [...document.querySelectorAll<HTMLElement>(selector || '*')].find(
				(element) => isShown(element) && !isLeftOut(element),
			);
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
		const found = ratio(channelsOf(color), groundOf(element));
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
	function groundOf(element: Element): Channels | undefined {
		for (let each: Element | null = element; each; each = each.parentElement) {
			const { backgroundColor, backgroundImage, opacity } = getComputedStyle(each);
			if (backgroundImage !== 'none' || opacity !== '1') return undefined;
			const colour = channelsOf(backgroundColor);
			if (colour && colour[3] >= 1) return colour;
			if (colour && colour[3] > 0) return undefined;
		}
		return matchMedia('(prefers-color-scheme: dark)').matches ? undefined : [255, 255, 255, 1];
	}

	/** Of a colour that may let shine through what is below it; undefined when one of them is not known. */
	function ratio(
		above: Channels | undefined,
		below: Channels | undefined,
		opacity = 1,
	): number | undefined {
		if (!above || !below) return undefined;
		const alpha = above[3] * opacity;
		const mixed = [0, 1, 2].map((at) => above[at]! * alpha + below[at]! * (1 - alpha));
		return contrastBetween(mixed, below);
	}
}
