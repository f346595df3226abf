/** The whole address that a link leads to. A link in a drawing is an SVG element, whose `href` is an object. */
export function addressOf(link: Element): string {
	const href = link.getAttribute('href') ?? link.getAttribute('xlink:href');
	return href === null ? '' : (URL.parse(href, document.baseURI)?.href ?? href);
}
