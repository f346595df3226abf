/** The HTML of an entry without its links to these addresses; their words stand alone. */
export function unlink(html: string, addresses: ReadonlySet<string>): string {
	if (addresses.size === 0) return html;
	return html.replaceAll(LINK, (link, address: string, words: string) =>
		addresses.has(address) ? words : link,
	);
}

const LINK = /<a href="([^"#?]*)[^"]*">(.*?)<\/a>/gs;
