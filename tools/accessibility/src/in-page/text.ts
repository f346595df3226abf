/** White space as a person sees it. */
export function textOf(element: Element): string {
	return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What is shown of it. Only HTML elements know that of themselves. */
export function shownText(element: Element): string {
	return (element as Partial<HTMLElement>).innerText ?? textOf(element);
}
