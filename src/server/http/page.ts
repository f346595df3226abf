import { type DefaultTreeAdapterTypes as Tree, parse, serialize } from 'parse5';
import { inLang, withoutLang } from '#domain/paths.ts';
import { styleHash } from '#domain/security.ts';
import { attribute, findAll, findById, setAttribute, setText, textOf } from './tree.ts';

/** A static page that a function fills before it sends it. Parts are named by their ids; a part that isn't there is left out. */
export class BuiltPage {
	readonly document: Tree.Document;
	readonly #path: string;

	constructor(html: string, path: string) {
		this.document = parse(html);
		this.#path = path;
	}

	part(id: string): Tree.Element | undefined {
		return findById(this.document, id);
	}

	fill(id: string, text: string) {
		const element = this.part(id);
		if (element) setText(element, text);
	}

	/** Links to this page, such as the one to its other language, lead to where it is shown now. */
	showAt(url: URL) {
		for (const link of findAll(this.document, ({ tagName }) => tagName === 'a')) {
			const href = attribute(link, 'href') ?? '';
			if (withoutLang(href) !== this.#path) continue;
			const here = withoutLang(url.pathname) + url.search;
			setAttribute(link, 'href', href.startsWith('/cy/') ? inLang('cy', here) : here);
		}
	}

	/** Its forms, shown at another address, go where they go from their own page. */
	sendsTo(address: string) {
		for (const form of findAll(this.document, ({ tagName }) => tagName === 'form'))
			if (attribute(form, 'method') === 'post' && attribute(form, 'action') === undefined)
				setAttribute(form, 'action', address);
	}

	/** Its language switch, where it sends a form, sends it to this address in that language. */
	switchesAt(address: string) {
		const there = withoutLang(address);
		for (const button of findAll(this.document, ({ tagName }) => tagName === 'button')) {
			const action = attribute(button, 'formaction') ?? '';
			if (withoutLang(action) !== this.#path) continue;
			setAttribute(button, 'formaction', action.startsWith('/cy/') ? inLang('cy', there) : there);
		}
	}

	set(id: string, name: string, value: string) {
		const element = this.part(id);
		if (element) setAttribute(element, name, value);
	}

	titleStarts(prefix: string) {
		const title = findAll(this.document, ({ tagName }) => tagName === 'title')[0];
		if (title) setText(title, prefix + textOf(title));
	}

	/** Puts one title in the place of another; the name of the hub after it stays. */
	retitle(from: string, to: string) {
		const title = findAll(this.document, ({ tagName }) => tagName === 'title')[0];
		if (!title) return;
		const text = textOf(title);
		setText(title, text.startsWith(from) ? to + text.slice(from.length) : `${to} – ${text}`);
	}

	styleHashes(): Promise<string[]> {
		const styles = findAll(this.document, ({ tagName }) => tagName === 'style');
		return Promise.all(styles.map((style) => styleHash(textOf(style))));
	}

	html(): string {
		return serialize(this.document);
	}
}
