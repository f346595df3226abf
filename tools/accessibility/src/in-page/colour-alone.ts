import type { Sight } from '../probe.ts';
import { isClear } from './colour.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';
import { textOf } from './text.ts';

/** In the page's own colours: what is told by a colour, with no word that says the same. */
export function judgeColours(): Sight[] {
	return [...[...document.forms].flatMap(requiredByColour), ...marksByColour()];

	function requiredByColour(form: HTMLFormElement): Sight[] {
		const words =
			/[*✱]|required|mandatory|must|gofynnol|angenrheidiol|rhaid|obligat|pflicht|erforderlich|verplicht/i;
		const needed: { field: Element; label: Element }[] = [];
		const others: Element[] = [];
		for (const field of form.elements) {
			const [label] = (field as HTMLInputElement).labels ?? [];
			if (!label || !isShown(label)) continue;
			if (field.matches(':required, [aria-required=true]')) needed.push({ field, label });
			else others.push(label);
		}
		const colours = new Set(needed.map(({ label }) => getComputedStyle(label).color));
		const [colour] = colours;
		if (!colour || colours.size > 1 || others.length === 0) return [];
		if (others.some((label) => getComputedStyle(label).color === colour)) return [];
		const isTold = needed.some(
			({ label }) =>
				words.test(textOf(label)) ||
				hasMark(label) ||
				others.some((other) => looksUnlike(label, other)),
		);
		return isTold
			? []
			: needed.map(({ field }) => ({
					rule: 'required-by-colour',
					selector: selectorOf(field),
				}));
	}

	function hasMark(label: Element): boolean {
		const isDrawn = ['::before', '::after'].some(
			(pseudo) => !['none', 'normal', '""'].includes(getComputedStyle(label, pseudo).content),
		);
		return isDrawn || !!label.querySelector('img, svg, abbr, [aria-hidden]');
	}

	function looksUnlike(one: Element, other: Element): boolean {
		const names = [
			'fontWeight',
			'fontStyle',
			'textDecorationLine',
			'borderBottomWidth',
			'textTransform',
		] as const;
		const [a, b] = [getComputedStyle(one), getComputedStyle(other)];
		return names.some((name) => a[name] !== b[name]);
	}

	/** Empty spots in several colours, when no word goes with each colour. */
	function marksByColour(): Sight[] {
		const groups = new Map<string, Map<string, Element[]>>();
		for (const spot of document.querySelectorAll('span, i, b, em, td, div')) {
			if (
				spot.firstElementChild ||
				textOf(spot) ||
				spot.matches('[aria-label], [title], [role]') ||
				spot.closest(
					'a, button, [aria-hidden=true] > [aria-hidden=true], progress, meter, [role=img]',
				)
			)
				continue;
			const { width, height } = spot.getBoundingClientRect();
			if (width < 4 || height < 4 || width > 40 || height > 40 || !isShown(spot)) continue;
			const { backgroundColor, backgroundImage } = getComputedStyle(spot);
			if (backgroundImage !== 'none' || isClear(backgroundColor)) continue;
			const sort = `${spot.localName} ${Math.round(width)} ${Math.round(height)}`;
			const colours = groups.get(sort) ?? new Map<string, Element[]>();
			colours.set(backgroundColor, [...(colours.get(backgroundColor) ?? []), spot]);
			groups.set(sort, colours);
		}
		return [...groups.values()]
			.filter(isUnexplained)
			.flatMap((colours) =>
				[...colours.values()]
					.flat()
					.map((spot) => ({ rule: 'told-by-colour', selector: selectorOf(spot) })),
			);
	}

	function isUnexplained(colours: Map<string, Element[]>): boolean {
		if (colours.size < 2) return false;
		const words = [...colours.values()].map((spots) =>
			spots.map(
				(spot) =>
					new Set(
						textOf(spot.parentElement ?? spot)
							.toLowerCase()
							.split(/\s+/),
					),
			),
		);
		return words.some((own, at) => {
			if (own.length < 2) return false;
			const shared = [...(own[0] ?? [])].filter(
				(word) => word && own.every((each) => each.has(word)),
			);
			return !shared.some((word) =>
				words.every((others, place) => place === at || others.every((each) => !each.has(word))),
			);
		});
	}
}
