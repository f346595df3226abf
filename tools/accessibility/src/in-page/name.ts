/** What a screen reader calls it, in all common cases of the W3C's name computation. */
export function nameOf(element: Element): string {
	const referred = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
	const isButton = element.matches('input[type=submit], input[type=button], input[type=reset]');
	const candidates = [
		() => referred.map((id) => contentOf((element.getRootNode() as Document).getElementById(id))),
		() => [element.getAttribute('aria-label')],
		() => labels.map((label) => contentOf(label as Element)),
		() => [isButton ? (element as HTMLInputElement).value : element.getAttribute('alt')],
		() => [element.matches('input, select, textarea') ? '' : contentOf(element)],
		() => [element.getAttribute('title')],
		() => [element.getAttribute('placeholder')],
	];
	for (const words of candidates) {
		const name = words().join(' ').replace(/\s+/g, ' ').trim();
		if (name) return name;
	}
	return '';
}

function contentOf(node: Node | null): string {
	if (node?.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
	if (!(node instanceof Element)) return '';
	if (node.matches('[aria-hidden=true], script, style, select, textarea')) return '';
	const own = node.getAttribute('aria-label') || node.getAttribute('alt');
	const gap = node.matches('br, div, h1, h2, h3, h4, h5, h6, li, p, td, th') ? ' ' : '';
	return gap + (own || [...node.childNodes].map(contentOf).join('')) + gap;
}
