/** The HTML of an entry with the links to these addresses replaced by their words. */
export function unlink(html: string, addresses: ReadonlySet<string>): string {
	if (addresses.size === 0) return html;
	return html.replaceAll(LINK, (link, address: string, words: string) =>
		addresses.has(address) ? words : link,
	);
}

const LINK = /<a href="([^"#?]*)[^"]*">(.*?)<\/a>/gs;
