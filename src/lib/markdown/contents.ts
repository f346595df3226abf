/** The headings of level 2 in a text that `renderMarkdown` made: the id, and the words as HTML without links. */
export function headingsOf(html: string): { id: string; html: string }[] {
	return [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/gs)].map(([, id, words]) => ({
		id: id!,
		html: words!.replace(/<\/?a\b[^>]*>/g, ''),
	}));
}
