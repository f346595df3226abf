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
	},
	look: async ({ page }) => await page.evaluate(findHidden),
};

function findHidden(): Sight[] {
	const { selectorOf } = globalThis.inPage;
	const hiding = [...document.styleSheets].flatMap(rulesOf);
	if (hiding.length === 0) return [];
	const main = document.querySelector('main, [role=main]') ?? document.body;
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

	/** Rules that hide something in one orientation at all sizes: a width besides makes it a matter of room. */
	function rulesOf(sheet: CSSStyleSheet): CSSStyleRule[] {
		try {
			return [...sheet.cssRules].flatMap((media) => {
				if (!(media instanceof CSSMediaRule)) return [];
				const { conditionText } = media;
				if (!/^(?:(?:only )?(?:screen|all) and )?\(orientation: \w+\)$/.test(conditionText))
					return [];
				return [...media.cssRules].filter(
					(rule): rule is CSSStyleRule =>
						rule instanceof CSSStyleRule &&
						(rule.style.display === 'none' || rule.style.visibility === 'hidden'),
				);
			});
		} catch {
			// A style sheet of another site can't be read.
			return [];
		}
	}
}
