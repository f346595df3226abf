/*
 * Checks that run inside the page: each is sent to the browser by itself, so it stands alone. They find what rule
 * engines can't, by looking at where things really are.
 */

/** What sticks out of the window, and makes a reader scroll sideways. Tables scroll by themselves. */
export function overflowing(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	return [...document.body.querySelectorAll('*')]
		.filter((element) => !element.closest('.table'))
		.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
		.map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 60)}`)
		.concat(`${scrollWidth} of ${clientWidth} pixels`);
}

/** The reader's own spacing, as in WCAG 2.2, 1.4.12. A constructed sheet is not bound by the page's policy. */
export function spaceText(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
		p { margin-bottom: 2em !important }`,
	);
	document.adoptedStyleSheets = [sheet];
}

/** Elements whose own text does not fit into them. What is there for screen readers only is meant to be cut off. */
export function clippedText(): string[] {
	return [...document.body.querySelectorAll<HTMLElement>('*')]
		.filter((element) => !element.closest('.sr-only'))
		.filter((element) => getComputedStyle(element).overflow !== 'visible')
		.filter((element) => !element.matches('.table, input, textarea, svg, progress'))
		.filter(
			({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
				scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
		)
		.map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 60)}`);
}

/** Links, buttons and fields smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). A link within a sentence may be. */
export function smallTargets(): string[] {
	const inSentence = (element: Element) =>
		getComputedStyle(element).display === 'inline' &&
		[...(element.parentElement?.childNodes ?? [])].some(
			(node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]{2}/u.test(node.textContent ?? ''),
		);
	return [
		...document.querySelectorAll(
			'a[href], button, input:not([type=hidden]), textarea, select, summary',
		),
	]
		.filter(
			(element) => element.checkVisibility() && !element.matches('.skip') && !inSentence(element),
		)
		.map((element) => ({ element, box: element.getBoundingClientRect() }))
		.filter(({ box }) => box.width < 24 || box.height < 24)
		.map(
			({ element, box }) =>
				`${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
		);
}

/** Where the focus is (a place in the document), whether it shows, and whether it can be seen. */
export function focused(): Focus | undefined {
	const element = document.activeElement;
	if (!element || element === document.body) return undefined;
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	const box = element.getBoundingClientRect();
	return {
		place: [...document.querySelectorAll('*')].indexOf(element),
		element: element.outerHTML.slice(0, 120),
		outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
		inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
	};
}

export type Focus = { place: number; element: string; outlined: boolean; inView: boolean };
