import type { Sight } from '../probe.ts';

/** Runs in the page after the walk: what was not reached, what came in the wrong order, what could not be seen. */
export function judgeWalk(): Verdict {
	const legs = [...walk.legs, walk.path()].filter(({ route }) => route.length > 0);
	const route = [...new Set(legs.flatMap((leg) => leg.route))];
	const sights: Sight[] = [];
	let isHasty = false;
	const tell = (rule: string, element: Element, note?: string) =>
		sights.push({ rule, selector: inPage.selectorOf(element), ...(note && { note }) });

	const traps = legs.filter(({ end }) => end === 'stuck');
	const trapped = new Set(traps.flatMap(({ ring = [] }) => ring));
	const toldOf = new Set<Element>();
	for (const { ring = [] } of traps) {
		// Where the last of them in the page's order is, Tab should have gone on; which came last depends on timing.
		const [last] = [...ring].sort((one, other) =>
			one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
		);
		const isTold = ring.some((each) => toldOf.has(each));
		for (const each of ring) toldOf.add(each);
		if (last && !isTold)
			tell('focus-trapped', last, ring.length > 1 ? `${ring.length} stops, round and round` : '');
	}

	for (const { element, to } of legs[0]?.leavings ?? [])
		if (element) tell('focus-leaves-page', element, to);

	const bounced = new Set<Element>();
	for (const { from, to } of legs.flatMap(({ bounces }) => bounces)) {
		if (bounced.has(from) || (to && (trapped.has(to) || focusable.holds(from, to)))) continue;
		if (!isNamed(from) || from.closest('dialog, [role=dialog], [aria-modal=true]')) continue;
		bounced.add(from);
		tell('focus-taken-away', from);
	}

	if (legs.at(-1)?.end === 'through')
		for (const element of unreached()) tell('not-reached', element);
	judgeOrder();
	walk.suspects = judgeMarks();
	const odd = ['focus-trapped', 'focus-taken-away', 'focus-order'];
	const isOdd =
		walk.isRestless() ||
		legs.at(-1)?.end !== 'through' ||
		isHasty ||
		sights.some(({ rule }) => odd.includes(rule));
	return { sights, suspects: walk.suspects.length, isOdd };

	function isNamed(element: Element): boolean {
		return (
			!!inPage.textOf(element) || element.matches('input, select, textarea, [aria-label], [title]')
		);
	}

	function unreached(): Element[] {
		const went = (element: Element) => route.includes(element) || bounced.has(element);
		const missed = walk.stops.filter(
			(stop) => focusable.isStop(stop) && !went(stop) && !walk.isPeer(stop, route),
		);
		isHasty = missed.length > 0;
		return [...missed, ...leftOut(went)];
	}

	/** What is worked with the mouse and was never given to the keyboard. */
	function leftOut(went: (element: Element) => boolean): Element[] {
		const roles =
			'[role=button], [role=link], [role=checkbox], [role=switch], [role=slider], [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [role=tab], [role=menuitem], [role=option], [role=radio], [role=treeitem]';
		const found = new Set<Element>();
		for (const element of focusable.everything()) {
			if (
				went(element) ||
				!(element as HTMLElement).matches(`${focusable.native}, ${roles}, iframe`)
			)
				continue;
			if (focusable.isStop(element) || walk.isPeer(element, route)) continue;
			if (!focusable.isLive(element) || !focusMark.isSeen(element)) continue;
			if (element.matches(':disabled, [aria-disabled=true], [type=hidden], area, option')) continue;
			if (element.localName === 'iframe' && !isShutFrame(element as HTMLIFrameElement)) continue;
			if (element.localName === 'summary' && !element.hasAttribute('tabindex')) continue;
			if (element.closest('[aria-hidden=true]') || isExcused(element)) continue;
			found.add(groupOf(element));
		}
		return [...found];
	}

	function isShutFrame(frame: HTMLIFrameElement): boolean {
		return frame.tabIndex < 0 && !!frame.contentDocument?.querySelector(focusable.native);
	}

	function isExcused(element: Element): boolean {
		if (
			route.some(
				(stop) =>
					stop !== element && (focusable.holds(stop, element) || focusable.holds(element, stop)),
			)
		)
			return true;
		const group = groupOf(element);
		if (group !== element) {
			if (route.some((stop) => focusable.holds(group, stop))) return true;
			const owners = group.id && route.some((stop) => refers(stop, group.id));
			if (owners) return true;
		}
		if (element instanceof HTMLAnchorElement && element.href)
			if (route.some((stop) => stop instanceof HTMLAnchorElement && stop.href === element.href))
				return true;
		// An arrow beside a field opens what the field's own keys open.
		const near = element.parentElement?.querySelector('input, [role=combobox], [role=spinbutton]');
		return element.hasAttribute('tabindex') && !!near && near !== element && route.includes(near);
	}

	function refers(stop: Element, id: string): boolean {
		return ['aria-controls', 'aria-owns'].some((name) =>
			stop.getAttribute(name)?.split(' ').includes(id),
		);
	}

	function groupOf(element: Element): Element {
		const isPart = element.matches(
			'[role=tab], [role=menuitem], [role=option], [role=radio], [role=treeitem], [tabindex]',
		);
		return (isPart && focusable.compositeOf(element)) || element;
	}

	function judgeOrder(): void {
		const places = new Map(focusable.everything().map((element, at) => [element, at]));
		const place = (element: Element) => places.get(element) ?? 0;
		const blamed = new Set<Element>();
		const turned = new Map<Element, { up: Element[]; back: Element[] }>();
		for (const leg of legs) {
			const stops = [...new Set(leg.route)];
			for (const [at, stop] of stops.entries()) {
				const before = stops[at - 1];
				if (!before || trapped.has(before) || stop.closest('[popover]')) continue;
				if (place(stop) > place(before)) {
					weigh(before, stop, turned);
					continue;
				}
				const cause = (before as HTMLElement).tabIndex > 0 ? before : stop;
				if (blamed.has(cause) || bounced.has(cause)) continue;
				blamed.add(cause);
				const number = (cause as HTMLElement).tabIndex;
				tell(
					'focus-order',
					cause,
					number > 0 ? `tabindex="${number}"` : 'a script moves the focus',
				);
			}
		}
		for (const [box, { up, back }] of turned) {
			if (up.length + back.length > 1) tell('focus-against-the-eye', box);
			else if (up.length) tell('focus-maybe-against-the-eye', box);
		}
	}

	/** Two neighbours that follow each other in the source and are laid out the other way round. */
	function weigh(
		one: Element,
		other: Element,
		turned: Map<Element, { up: Element[]; back: Element[] }>,
	): void {
		let [box, first, second]: (Element | null)[] = [focusable.parentOf(one), one, other];
		while (box && !focusable.holds(box, other)) {
			first = box;
			box = focusable.parentOf(box);
		}
		for (let each: Element | null = other; each && each !== box; each = focusable.parentOf(each))
			second = each;
		if (!box || !first || !second) return;
		const { display, flexDirection, direction } = getComputedStyle(box);
		if (!/flex|grid/.test(display)) return;
		const [a, b] = [getComputedStyle(first), getComputedStyle(second)];
		const isMoved =
			flexDirection.endsWith('reverse') ||
			a.order !== b.order ||
			a.gridRowStart !== b.gridRowStart ||
			a.gridColumnStart !== b.gridColumnStart;
		if (!isMoved) return;
		const [from, to] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
		const steps = turned.get(box) ?? { up: [], back: [] };
		const overlaps = from.left < to.right - 2 && to.left < from.right - 2;
		const levels = from.top < to.bottom - 2 && to.top < from.bottom - 2;
		if (overlaps && to.bottom <= from.top + 2) steps.up.push(second);
		else if (
			levels &&
			(direction === 'rtl' ? to.left >= from.right - 2 : to.right <= from.left + 2)
		)
			steps.back.push(second);
		turned.set(box, steps);
	}

	/** Those whose mark no style tells of, one of each sort: only a picture can say. */
	function judgeMarks(): Element[] {
		(focusable.active() as HTMLElement | null)?.blur();
		const doubtful = new Map<string, Element>();
		for (const element of route) {
			const seen = walk.seen.get(element);
			if (!seen || bounced.has(element) || element.matches('iframe, frame, object, embed, area'))
				continue;
			if (!element.isConnected) continue;
			const plain = getComputedStyle(element);
			const isMarked = seen.look
				? focusMark.differs(focusMark.look(element), seen.look)
				: plain.outlineStyle === 'none' || plain.outline !== seen.outline;
			const isElsewhere = !!seen.look && isMarked && !focusMark.isSeen(element);
			if (seen.place === 'out of view' && !isElsewhere) tell('focus-out-of-view', element);
			else if (seen.cover) tell('focus-covered', element, `under ${inPage.selectorOf(seen.cover)}`);
			else if (!isMarked && hasCaret(element, plain)) tell('focus-caret-only', element);
			else if (!isMarked) doubtful.set(sortOf(element), doubtful.get(sortOf(element)) ?? element);
			else if (seen.faint && plain.outline !== seen.outline)
				tell('focus-faint', element, `${seen.faint.toFixed(1)} to 1`);
		}
		return [...doubtful.values()];
	}

	function hasCaret(element: Element, { caretColor }: CSSStyleDeclaration): boolean {
		const field = element as HTMLInputElement;
		const isText =
			(field.localName === 'input' && field.selectionStart !== null) ||
			element.matches('textarea, [type=email], [type=number]') ||
			(element as HTMLElement).isContentEditable;
		return isText && !field.readOnly && !/^rgba.*, 0\)$/.test(caretColor);
	}

	function sortOf(element: Element): string {
		return [
			element.localName,
			element.className,
			element.getAttribute('type'),
			element.getAttribute('role'),
			element.parentElement?.localName,
			element.parentElement?.className,
		].join(' ');
	}
}

export type Verdict = {
	sights: Sight[];
	/** How many are in `walk.suspects`. */
	suspects: number;
	/** Worth a second walk that gives the page's scripts time after each key. */
	isOdd: boolean;
};
