import type { Probe, Sight } from '../probe.ts';

/** Whether the page can be read however the screen is held (WCAG 2.2, 1.3.4), by the rules of its style sheets. */
export const orientation: Probe = {
	name: 'orientation',
	rules: {
		'hidden-when-turned': {
			kind: 'error',
			criteria: ['1.3.4'],
			message: 'When the screen is held the other way, the main text is not shown.',
			mend: 'Let the page work upright and on its side, and take out what asks people to turn it.',
		},
		'turned-on-its-side': {
			kind: 'error',
			criteria: ['1.3.4'],
			message: 'When the screen is held the other way, the main text is turned on its side.',
			mend: 'Let the page work upright and on its side, and take out what turns it.',
		},
	},
	look: async ({ page }) => await page.evaluate(findLocked),
};

function findLocked(): Sight[] {
	const { selectorOf } = globalThis.inPage;
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
		return (element as HTMLElement).innerText.match(/\p{L}{2,}/gu)?.length ?? 0;
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
