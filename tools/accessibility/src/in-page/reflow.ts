import type { Sight } from '../probe.ts';
import { isLeftOut } from './scope.ts';
import { isShown } from './shown.ts';
import { sightOf } from './sight.ts';
import { type Lines, measureLines } from './text-lines.ts';

let wide: Lines = new Map();
let width = 0;

/** In the wide window: what there is to read. */
export function rememberWide(): void {
	wide = measureLines();
	width = innerWidth;
}

/** In the small window: what sticks out of it, what is lost in it, what covers it. */
export function judgeNarrow(): Sight[] {
	const narrow = measureLines();
	const room = document.documentElement.clientWidth;
	const everything = [...document.body.querySelectorAll('*')];
	const exempt =
		'table, img, svg, canvas, video, iframe, object, embed, map, pre, code, math, [role=img], [role=table], [role=grid], [role=application]';
	const sights: Sight[] = [];
	const tell = (rule: string, element: Element, note?: string) =>
		sights.push(sightOf(rule, element, note));

	judgeWidth();
	judgeText();
	judgePinned();
	return sights;

	function judgeWidth(): void {
		const { scrollWidth } = document.documentElement;
		const canScroll = [document.documentElement, document.body].every(
			(root) => !/hidden|clip/.test(getComputedStyle(root).overflowX),
		);
		if (!canScroll || scrollWidth <= room + 1) return;
		const all = [...new Set([...boxesOut(), ...linesOut()])].filter((each) => !isLeftOut(each));
		const out = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
		const told = new Set<Element | null>();
		for (const element of out) {
			if (told.has(element.parentElement)) continue;
			told.add(element.parentElement).add(element);
			const inner = [element, ...element.querySelectorAll('*')].filter(sticksOut);
			const isExempt =
				inner.some((each) => each.matches(exempt)) &&
				!linesOut().some((each) => element.contains(each) && !each.closest(exempt));
			tell(isExempt ? 'wide-part' : 'wider-than-window', element, `${scrollWidth} pixels`);
		}
	}

	/** The outermost boxes: what is in them sticks out with them. */
	function boxesOut(): Element[] {
		if (sticksOut(document.body)) return [document.body];
		return everything.filter(
			(element) =>
				sticksOut(element) &&
				!isScrolled(element) &&
				!(element.parentElement && sticksOut(element.parentElement)),
		);
	}

	function linesOut(): Element[] {
		return [...narrow.values()]
			.filter(
				({ boxes, element, clips }) =>
					boxes.some(({ right }) => right + scrollX > room + 1) &&
					!clips.some(({ x }) => x) &&
					!isScrolled(element),
			)
			.map(({ element }) => element);
	}

	function sticksOut(element: Element): boolean {
		const { right, width: own } = element.getBoundingClientRect();
		return own > 0 && right + scrollX > room + 1;
	}

	function isScrolled(element: Element): boolean {
		for (
			let each = element.parentElement;
			each && each !== document.body;
			each = each.parentElement
		)
			if (getComputedStyle(each).overflowX !== 'visible') return true;
		return false;
	}

	function judgeText(): void {
		if (width <= room) return;
		const isReplaced = hasOpener() || [...narrow.keys()].some((node) => !wide.has(node));
		const words = new Set([...narrow.keys()].map(({ data }) => data.trim()));
		const told = new Set<Element>();
		for (const [node, before] of wide) {
			const after = narrow.get(node);
			const { element } = before;
			// How much of a marquee is cut off depends on where its text has come to. That it moves is told anyway.
			if (told.has(element) || element.closest('marquee')) continue;
			const rule = after ? lossOf(before, after) : goneRule(node, element, isReplaced, words);
			if (!rule) continue;
			told.add(element);
			tell(
				rule,
				element,
				rule === 'does-not-grow'
					? `${before.size} pixels, and ${after?.size} in a narrow window`
					: '',
			);
		}
	}

	function lossOf(before: Measured, after: Measured): string | undefined {
		// Zoomed in as far as browsers go, five times, the text should be twice as large.
		if (width >= 1280 && after.size * 5 < before.size * 2) return 'does-not-grow';
		if (before.cut > 2 || after.cut - before.cut <= 2) return undefined;
		// It is there when it is called for: a menu that is folded away.
		if (after.cut === Infinity) return undefined;
		for (let each: Element | null = after.element; each; each = each.parentElement) {
			const { textOverflow, webkitLineClamp } = getComputedStyle(each);
			if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return 'shortened-when-narrow';
		}
		return 'cut-off-when-narrow';
	}

	function goneRule(
		node: Text,
		element: Element,
		isReplaced: boolean,
		words: Set<string>,
	): string | undefined {
		const text = node.data.trim();
		if (isReplaced || text.length < 16 || words.has(text)) return undefined;
		if (
			element.closest(
				'nav, header, footer, aside, [role=navigation], [role=banner], [aria-hidden=true]',
			)
		)
			return undefined;
		return isShown(element) ? undefined : 'gone-when-narrow';
	}

	/** Something that may bring back what is hidden. */
	function hasOpener(): boolean {
		return [
			...document.querySelectorAll(
				'[aria-expanded], [popovertarget], [aria-haspopup], [role=tab], summary',
			),
		].some((each) => isShown(each));
	}

	/** Half of the way down, where sticky parts stick. */
	function judgePinned(): void {
		const pinned = everything.filter(
			(element) => /fixed|sticky/.test(getComputedStyle(element).position) && !isLeftOut(element),
		);
		if (!pinned.some((element) => isShown(element))) return;
		const { scrollHeight } = document.documentElement;
		const before = { left: scrollX, top: scrollY };
		scrollTo({ left: 0, top: (scrollHeight - innerHeight) / 2, behavior: 'instant' });
		const hits = new Map<Element, number>();
		const points = 160;
		for (let at = 0; at < points; at++) {
			const hit = document.elementFromPoint(
				((at % 8) + 0.5) * (innerWidth / 8),
				(Math.floor(at / 8) + 0.5) * (innerHeight / 20),
			);
			const holder = pinned.find((element) => hit && element.contains(hit));
			if (holder && !holder.closest('dialog, [role=dialog], [aria-modal=true]'))
				hits.set(holder, (hits.get(holder) ?? 0) + 1);
		}
		scrollTo({ ...before, behavior: 'instant' });
		const covered = [...hits.values()].reduce((sum, count) => sum + count, 0) / points;
		const [largest] = [...hits].sort(([, one], [, other]) => other - one);
		const isLayout = largest?.[0].contains(document.querySelector('main, [role=main], h1'));
		if (covered > 0.5 && largest && !isLayout)
			tell('covers-small-window', largest[0], `${Math.round(covered * 100)} % of it`);
	}
}

type Measured = { element: Element; cut: number; size: number };
