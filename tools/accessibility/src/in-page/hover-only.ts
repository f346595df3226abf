import type { Sight } from '../probe.ts';
import { addressOf } from './address.ts';
import { native } from './focusable.ts';
import { selectorOf } from './selector.ts';
import { isSeen } from './shown.ts';
import { route } from './walk.ts';

/** After the walk: what a style sheet opens under the pointer, and no key and no button opens. */
export function judgeHover(): Sight[] {
	const reached = new Set(route());
	const links = new Set([...reached].map(addressOf));
	const found = new Set<Element>();
	for (const sheet of document.styleSheets) {
		try {
			visit(sheet.cssRules);
		} catch {
			// Another site's style sheet is not ours to read.
		}
	}
	return [...found].map((element) => ({
		rule: 'hover-only',
		selector: selectorOf(element),
	}));

	function visit(rules: CSSRuleList): void {
		for (const rule of rules) {
			if (rule instanceof CSSStyleRule) {
				if (rule.selectorText.includes(':hover') && opens(rule.style)) weigh(rule.selectorText);
			} else if (rule instanceof CSSMediaRule) {
				if (matchMedia(rule.conditionText).matches) visit(rule.cssRules);
			} else if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
		}
	}

	function opens({ display, visibility, opacity, left, transform }: CSSStyleDeclaration): boolean {
		return (
			(!!display && display !== 'none') ||
			visibility === 'visible' ||
			Number(opacity) > 0 ||
			!!left ||
			!!transform
		);
	}

	function weigh(selectors: string): void {
		for (const selector of selectors.split(/,(?![^(]*\))/)) {
			const [, before = '', after = ''] = /^(.*?):hover(.*)$/.exec(selector) ?? [];
			if (!/[\s>+~]/.test(after) || after.includes(':hover')) continue;
			for (const element of document.querySelectorAll(`${before}${after}`))
				if (isClosed(element)) found.add(element);
		}
	}

	function isClosed(element: Element): boolean {
		const inner = [element, ...element.querySelectorAll(native)].filter((each) =>
			each.matches(native),
		);
		const isHere = inner.some((each) => reached.has(each) || isSeen(each));
		const isElsewhere = inner.every(
			(each) => each.matches('a[href]') && links.has(addressOf(each)),
		);
		if (inner.length === 0 || isHere || isElsewhere) return false;
		for (
			let each: Element | null = element.parentElement, up = 0;
			each && up < 3;
			each = each.parentElement, up++
		)
			if (each.querySelector('[aria-expanded], [aria-haspopup], [popovertarget], summary'))
				return false;
		return true;
	}
}
