/**
 * Adds a style sheet to the document and to the shadow roots of these elements. Takes it away again when what it
 * returns is called.
 */
export function addSheet(css: string, elements: Iterable<Element>): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	const roots = [document, ...[...elements].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
	for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
	return () => {
		for (const root of roots)
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
	};
}
