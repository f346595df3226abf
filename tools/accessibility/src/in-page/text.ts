/** White space as a person sees it. */
export function textOf(element: Element): string {
	return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
