/* These run inside the browser, whose XML parser forgives nothing: each is sent there by itself, so it stands alone. */

/** What is in an Atom feed. Throws when it is not well-formed. */
export function readAtom(xml: string): Atom {
	const parsed = new DOMParser().parseFromString(xml, 'application/xml');
	const fault = parsed.querySelector('parsererror');
	if (fault) throw new Error(fault.textContent ?? 'not well-formed');
	const text = (parent: Element, name: string) =>
		[...parent.children].find(({ localName }) => localName === name)?.textContent ?? '';
	const links = (parent: Element) =>
		[...parent.children]
			.filter(({ localName }) => localName === 'link')
			.map((link) => [link.getAttribute('rel') ?? 'alternate', link.getAttribute('href') ?? '']);
	const root = parsed.documentElement;
	const entries = [...parsed.getElementsByTagName('entry')].map((entry) => ({
		id: text(entry, 'id'),
		title: text(entry, 'title'),
		updated: text(entry, 'updated'),
		html: text(entry, 'content'),
		link: links(entry).find(([rel]) => rel === 'alternate')?.[1] ?? '',
	}));
	return {
		root: root.localName,
		lang: root.getAttribute('xml:lang') ?? '',
		title: text(root, 'title'),
		updated: text(root, 'updated'),
		links: links(root),
		ids: entries.map(({ id }) => id),
		entries,
	};
}

/** The addresses in a sitemap, each with its other languages. Throws when it is not well-formed. */
export function readSitemap(xml: string): { address: string; alternates: string[][] }[] {
	const parsed = new DOMParser().parseFromString(xml, 'application/xml');
	const fault = parsed.querySelector('parsererror');
	if (fault) throw new Error(fault.textContent ?? 'not well-formed');
	return [...parsed.getElementsByTagName('url')].map((entry) => ({
		address: entry.getElementsByTagName('loc')[0]?.textContent ?? '',
		alternates: [...entry.getElementsByTagName('xhtml:link')].map((link) => [
			link.getAttribute('hreflang') ?? '',
			link.getAttribute('href') ?? '',
		]),
	}));
}

export type Atom = {
	root: string;
	lang: string;
	title: string;
	updated: string;
	/** Relation and address. */
	links: string[][];
	ids: string[];
	entries: { id: string; title: string; updated: string; html: string; link: string }[];
};
