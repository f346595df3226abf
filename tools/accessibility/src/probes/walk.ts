/**
 * Sent into the page: takes down where the focus is whenever Tab is pressed, which is when the stop before has settled.
 * It stops the page from leaving, and moving parts from gliding, until `finish`.
 */
export function installWalk(): void {
	let presses: Press[] = [];
	let arrivals: Element[] = [];
	const leavings: { element: Element | null; to: string }[] = [];
	const legs: Path[] = [];
	const seen = new Map<Element, Impression>();
	const origin = focusable.active();
	const scroll = { left: scrollX, top: scrollY };
	const { open } = window;

	const calm = new CSSStyleSheet();
	calm.replaceSync(
		'*, ::before, ::after { transition: none !important; scroll-behavior: auto !important }',
	);
	const everything = focusable.everything();
	const roots = [document, ...everything.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
	const stops = everything.filter(focusable.isStop);
	// A walk from the top starts with positive numbers. Chromium does that only when it comes round from the end.
	const hasNumbers = stops.some((stop) => (stop as HTMLElement).tabIndex > 0);
	const hasPinned = everything.some((element) => isPinned(element));

	function isPinned(element: Element): boolean {
		const { position } = getComputedStyle(element);
		return position === 'fixed' || position === 'sticky';
	}

	function onKey({ key }: KeyboardEvent): void {
		if (key !== 'Tab') return;
		const element = focusable.active();
		presses.push({ element, arrivals });
		arrivals = [];
		if (element && !seen.has(element)) seen.set(element, impressionOf(element));
	}

	function impressionOf(element: Element): Impression {
		const outlined = focusMark.outlined(element);
		const { outline } = getComputedStyle(element);
		const covers = coverOf(element);
		const contrast = outlined ? focusMark.contrastOf(element) : undefined;
		return {
			outline: outlined ? outline : '',
			look: outlined ? undefined : focusMark.look(element),
			place: placeOf(element),
			...(covers && { cover: covers }),
			faint: contrast !== undefined && contrast < 3 ? contrast : 0,
		};
	}

	function placeOf(element: Element): Impression['place'] {
		const boxes = [...element.getClientRects()];
		if (element.localName === 'area' || boxes.some(isInView)) return 'in view';
		return 'out of view';
	}

	function isInView({ left, top, right, bottom }: DOMRect): boolean {
		return right > 1 && bottom > 1 && left < innerWidth - 1 && top < innerHeight - 1;
	}

	/** What stays in place above the element and leaves nothing of it to be seen. */
	function coverOf(element: Element): Element | undefined {
		if (!hasPinned) return undefined;
		let cover: Element | undefined;
		for (const box of [...element.getClientRects()].filter(isInView).slice(0, 4)) {
			const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
			const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
			for (const across of [0.5, 0.05, 0.95])
				for (const down of [0.5, 0.1, 0.9]) {
					const x = left + (right - left) * across;
					const pinned = pinnedAt(x, top + (bottom - top) * down, element);
					if (!pinned) return undefined;
					cover = pinned;
				}
		}
		return cover;
	}

	function pinnedAt(x: number, y: number, element: Element): Element | undefined {
		let hit = document.elementFromPoint(x, y);
		while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit)
			hit = hit.shadowRoot.elementFromPoint(x, y);
		for (let each = hit; each; each = focusable.parentOf(each)) {
			if (focusable.holds(each, element)) return undefined;
			if (isPinned(each)) return each;
		}
		return undefined;
	}

	function onFocus(event: FocusEvent): void {
		const [target] = event.composedPath();
		if (target instanceof Element) arrivals.push(target);
	}

	function onNavigate(event: Event): void {
		const { cancelable, destination } = event as NavigateEvent;
		if (!cancelable || destination.sameDocument) return;
		event.preventDefault();
		leavings.push({ element: focusable.active() ?? arrivals.at(-1) ?? null, to: destination.url });
	}

	/** From the element on, or from the top of the page. */
	function startAfter(element: Element | null): void {
		const mark = document.createElement('span');
		mark.tabIndex = -1;
		if (element) element.after(mark);
		else if (hasNumbers) document.body.append(mark);
		else document.body.prepend(mark);
		mark.focus({ preventScroll: true });
		mark.remove();
		arrivals = [];
	}

	function start(): number {
		for (const root of roots) root.adoptedStyleSheets.push(calm);
		window.addEventListener('keydown', onKey, true);
		window.addEventListener('focus', onFocus, true);
		globalThis.navigation?.addEventListener('navigate', onNavigate);
		window.open = (url = '') => {
			leavings.push({ element: focusable.active(), to: `${url}` });
			return null;
		};
		restart();
		return stops.length;
	}

	function restart(): void {
		presses = [];
		leavings.length = 0;
		legs.length = 0;
		(focusable.active() as HTMLElement | null)?.blur();
		scrollTo({ left: 0, top: 0, behavior: 'instant' });
		startAfter(null);
	}

	function finish(): void {
		window.removeEventListener('keydown', onKey, true);
		window.removeEventListener('focus', onFocus, true);
		globalThis.navigation?.removeEventListener('navigate', onNavigate);
		window.open = open;
		(focusable.active() as HTMLElement | null)?.blur();
		(origin as HTMLElement | null)?.focus({ preventScroll: true });
		scrollTo({ ...scroll, behavior: 'instant' });
		document.body.getBoundingClientRect();
		for (const root of roots)
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== calm);
	}

	/** Something moved the focus since the last press, and it was not the press. */
	function isRestless(): boolean {
		return arrivals.length > 1;
	}

	/** After a trap: on behind what all of it stands in. False when the same trap has caught us before. */
	function goOn(): boolean {
		const leg = path();
		const [first] = leg.ring ?? [];
		legs.push(leg);
		presses = [];
		if (!first || legs.filter(({ ring }) => ring?.includes(first)).length > 1) return false;
		let holder: Element | null = first;
		while (holder && !leg.ring?.every((each) => holder && focusable.holds(holder, each)))
			holder = focusable.parentOf(holder);
		startAfter(holder);
		return true;
	}

	/** The stops in the order in which they were reached, each once, and how the walk came to its end. */
	function path(): Path {
		const route: Element[] = [];
		const bounces: Path['bounces'] = [];
		for (const [at, { element, arrivals: came }] of presses.entries()) {
			const [first] = came;
			if (at === 0 || (at === 1 && hasNumbers && !element && !first)) continue;
			if (!element && !first) return { route, bounces, leavings, end: 'through' };
			if (first && first !== element) bounces.push({ from: first, to: element });
			const last = element ?? first;
			if (last && last !== route.at(-1)) route.push(last);
			else if (
				last &&
				!isManifold(last) &&
				presses[at - 1]?.element === last &&
				presses[at - 2]?.element === last
			)
				return { route, bounces, leavings, end: 'stuck', ring: [last] };
			const ring = ringOf(route);
			if (ring) return { route: [...new Set(route)], bounces, leavings, ...ring };
		}
		return { route, bounces, leavings, end: 'under way' };
	}

	/** Two rounds over the same stops. */
	function ringOf(route: Element[]): { end: Path['end']; ring: Element[] } | undefined {
		const last = route.at(-1);
		const before = route.lastIndexOf(last as Element, -2);
		if (before < 0) return undefined;
		const ring = route.slice(before + 1);
		const round = route.slice(before + 1 - ring.length, before + 1);
		if (ring.length < 1 || before + 1 < ring.length || ring.some((each, at) => each !== round[at]))
			return undefined;
		const wanted = stops.filter((stop) => focusable.isStop(stop) && !isPeer(stop, route));
		const isWhole = wanted.every((stop) => route.includes(stop));
		return { end: isWhole || isInDialog(ring) ? 'through' : 'stuck', ring };
	}

	function isInDialog(ring: Element[]): boolean {
		const dialog = ring[0]?.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]');
		return !!dialog && ring.every((each) => focusable.holds(dialog, each));
	}

	/** One radio button of a group is a stop for all. */
	function isPeer(element: Element, route: Element[]): boolean {
		if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
		const { form, name } = element;
		return route.some(
			(each) =>
				each instanceof HTMLInputElement &&
				each.type === 'radio' &&
				each.form === form &&
				each.name === name,
		);
	}

	/** Several stops in one element, which we can't tell from each other. */
	function isManifold(element: Element): boolean {
		return (
			element.matches(
				'iframe, frame, object, embed, audio, video, [type=date], [type=time], [type=datetime-local], [type=month], [type=week]',
			) || element.localName.includes('-')
		);
	}

	globalThis.walk = {
		start,
		restart,
		goOn,
		finish,
		isRestless,
		path,
		isPeer,
		legs,
		stops,
		seen,
		suspects: [],
	};
}

declare global {
	var walk: {
		/** The number of stops that are to be expected. */
		start(): number;
		restart(): void;
		goOn(): boolean;
		isRestless(): boolean;
		finish(): void;
		path(): Path;
		isPeer(element: Element, route: Element[]): boolean;
		/** The walk up to each trap; what follows the last is the path. */
		legs: Path[];
		/** What should be reached. */
		stops: Element[];
		seen: Map<Element, Impression>;
		/** Those with no mark that their style tells of. */
		suspects: Element[];
	};
}

type Press = { element: Element | null; arrivals: Element[] };

/** What an element looked like while it had the focus. */
type Impression = {
	/** When it is enough of a mark. */
	outline: string;
	look: ReturnType<typeof focusMark.look> | undefined;
	place: 'in view' | 'out of view';
	cover?: Element;
	/** The outline's contrast, when it is too little. */
	faint: number;
};

export type Path = {
	route: Element[];
	/** Whoever got the focus and did not keep it. */
	bounces: { from: Element; to: Element | null }[];
	/** Pages that were opened because something got the focus. */
	leavings: { element: Element | null; to: string }[];
	end: 'through' | 'stuck' | 'under way';
	/** Where it went round and round. */
	ring?: Element[];
};
