import { addressOf } from './address.ts';
import type { Sight } from '../probe.ts';
import { selectorOf } from './selector.ts';

export function findSmallTargets(): Sight[] {
	const least = 24;
	const controls =
		'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [onclick], [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], [role=slider]';

	const targets = [...document.querySelectorAll(controls)]
		.filter((element) => element.checkVisibility({ visibilityProperty: true }))
		.filter((element) => !element.closest('[inert], [disabled]'))
		.map((element) => ({ element, box: boxOf(element) }))
		.filter(({ box }) => isOnPage(box));
	const small = targets.filter(({ box }) => !isLarge(box));
	return small
		.filter((target) => !isApart(target))
		.filter(({ element }) => !isInSentence(element) && !isLabelled(element))
		.filter(({ element }) => !hasEqual(element) && isAuthored(element))
		.map(({ element, box }) => ({
			rule: 'target-too-small',
			selector: selectorOf(element),
			note: `${round(box.right - box.left)} × ${round(box.bottom - box.top)} pixels`,
		}));

	function boxOf(element: Element): Box {
		const own = element.getBoundingClientRect();
		let { left, top, right, bottom } = own;
		// A picture in a link sticks out of the line that the link is, and can be pressed.
		if (own.height < least || own.width < least)
			for (const part of element.querySelectorAll('*')) {
				const box = part.getBoundingClientRect();
				if (box.width <= 1 || box.height <= 1) continue;
				left = Math.min(left, box.left);
				top = Math.min(top, box.top);
				right = Math.max(right, box.right);
				bottom = Math.max(bottom, box.bottom);
			}
		return { left, top, right, bottom };
	}

	function isLarge({ left, top, right, bottom }: Box): boolean {
		// Layout rounds to 1/64 of a pixel.
		return right - left > least - 0.1 && bottom - top > least - 0.1;
	}

	/** Links that jump over menus wait off the page or in a single pixel until they are reached. */
	function isOnPage({ left, top, right, bottom }: Box): boolean {
		const { scrollX, scrollY } = globalThis;
		return right - left > 1 && bottom - top > 1 && right + scrollX > 0 && bottom + scrollY > 0;
	}

	/** A circle of 24 pixels around its centre touches no other target, nor another small one's circle. */
	function isApart({ element, box }: Target): boolean {
		const [x, y] = centre(box);
		return targets.every((other) => {
			if (other.element.contains(element) || element.contains(other.element)) return true;
			if (isLarge(other.box)) return distance(x, y, other.box) >= least / 2 - 0.1;
			const [otherX, otherY] = centre(other.box);
			const apart = Math.hypot(x - otherX, y - otherY) >= least - 0.1;
			return apart && distance(x, y, other.box) >= least / 2 - 0.1;
		});
	}

	function centre({ left, top, right, bottom }: Box): [number, number] {
		return [(left + right) / 2, (top + bottom) / 2];
	}

	function distance(x: number, y: number, { left, top, right, bottom }: Box): number {
		return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
	}

	/** Its height is that of a line of other text. */
	function isInSentence(element: Element): boolean {
		if (!getComputedStyle(element).display.startsWith('inline')) return false;
		let block = element.parentElement;
		while (block && getComputedStyle(block).display.startsWith('inline'))
			block = block.parentElement;
		if (!block) return false;
		const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		while (words.nextNode()) {
			const text = words.currentNode;
			if (!/\p{L}{2}/u.test(text.nodeValue ?? '')) continue;
			const around = text.parentElement;
			if (around && !around.closest(`${controls}, label, script, style`)) return true;
		}
		return false;
	}

	/** Pressing its label does the same. */
	function isLabelled(element: Element): boolean {
		const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
		return [...(labels ?? [])].some((label) => isLarge(boxOf(label)));
	}

	/** Another link leads to the same place. */
	function hasEqual(element: Element): boolean {
		return (
			element.matches('a[href]') &&
			targets.some(
				(other) =>
					other.element.matches('a[href]') &&
					addressOf(other.element) === addressOf(element) &&
					isLarge(other.box),
			)
		);
	}

	/** Whether the page has given the control a size. A control of the browser's own size counts as large enough. */
	function isAuthored(element: Element): boolean {
		if (!(element instanceof HTMLElement) || !element.matches('input, button, select, textarea'))
			return true;
		if (getComputedStyle(element).appearance === 'none') return true;
		const written = element.getAttribute('style');
		const { width, height } = element.getBoundingClientRect();
		element.style.setProperty('all', 'revert', 'important');
		const usual = element.getBoundingClientRect();
		if (written === null) element.removeAttribute('style');
		else element.setAttribute('style', written);
		if (Math.abs(usual.width - width) > 0.5 || Math.abs(usual.height - height) > 0.5) return true;
		return [...document.styleSheets].some((sheet) => isSizedBy(sheet, element));
	}

	function isSizedBy(sheet: CSSStyleSheet | CSSGroupingRule, element: Element): boolean {
		try {
			return [...sheet.cssRules].some((rule) =>
				rule instanceof CSSStyleRule
					? (rule.style.width || rule.style.height) && element.matches(rule.selectorText)
					: rule instanceof CSSGroupingRule && isSizedBy(rule, element),
			);
		} catch {
			// A style sheet of another site can't be read.
			return false;
		}
	}

	function round(pixels: number): number {
		return Math.round(pixels * 10) / 10;
	}

	type Box = { left: number; top: number; right: number; bottom: number };
	type Target = { element: Element; box: Box };
}
