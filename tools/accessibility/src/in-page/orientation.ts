import { shownText } from './text.ts';
import type { Sight } from '../probe.ts';
import { selectorOf } from './selector.ts';

export function findLocked(): Sight[] {
	const rules = [...document.styleSheets].flatMap(rulesOf);
	if (rules.length === 0) return [];
	const main = document.querySelector('main, [role=main]') ?? document.body;
	const turned = rules
		.filter(isTurning)
		.flatMap(({ selectorText }) => [...document.querySelectorAll(selectorText)])
		.find((element) => element.contains(main));
	if (turned) return [{ rule: 'turned-on-its-side', selector: selectorOf(turned) }];
	const hiding = rules.filter(isHiding);
	const all = wordsOf(main);
	const hidden = new Set<Element>();
	for (const { selectorText } of hiding)
		for (const element of document.querySelectorAll(selectorText)) hidden.add(element);
	if ([...hidden].some((element) => element.contains(main))) return sightOf(main);
	const outermost = [...hidden].filter(
		(element) =>
			main.contains(element) &&
			![...hidden].some((other) => other !== element && other.contains(element)),
	);
	const lost = outermost
		.filter((element) => element.checkVisibility())
		.reduce((sum, element) => sum + wordsOf(element), 0);
	return all > 0 && lost * 2 > all ? sightOf(main) : [];

	function sightOf(element: Element): Sight[] {
		return [{ rule: 'hidden-when-turned', selector: selectorOf(element) }];
	}

	function wordsOf(element: Element): number {
		return shownText(element).match(/\p{L}{2,}/gu)?.length ?? 0;
	}

	function isHiding({ style }: CSSStyleRule): boolean {
		return style.display === 'none' || style.visibility === 'hidden';
	}

	/** By a quarter, to the left or right. */
	function isTurning({ style }: CSSStyleRule): boolean {
		return /(?:^|\()-?(?:90deg|270deg|0?\.25turn|0?\.75turn)/.test(
			`${style.transform} ${style.rotate}`,
		);
	}

	/** Rules for one orientation at all sizes: a width besides makes it a matter of room. */
	function rulesOf(sheet: CSSStyleSheet): CSSStyleRule[] {
		try {
			return [...sheet.cssRules].flatMap((media) => {
				if (!(media instanceof CSSMediaRule)) return [];
				const { conditionText } = media;
				if (!/^(?:(?:only )?(?:screen|all) and )?\(orientation: \w+\)$/.test(conditionText))
					return [];
				return [...media.cssRules].filter((rule) => rule instanceof CSSStyleRule);
			});
		} catch {
			// A style sheet of another site can't be read.
			return [];
		}
	}
}
