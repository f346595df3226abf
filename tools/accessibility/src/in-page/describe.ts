import { textOf } from './text.ts';

/** What an element is: for people (`html`), and for knowing it again in another run (`identity`). */
export function describe(element: Element): Description {
	return { html: opening(element), identity: identityOf(element) };
}

function opening(element: Element): string {
	const whole = element.outerHTML;
	const inside = element.innerHTML;
	const tag = inside
		? whole.slice(0, whole.length - inside.length - element.localName.length - 3)
		: whole;
	// Styles and scripts are in the text of these.
	const words = element.matches('html, head, body') ? '' : textOf(element).slice(0, 60);
	return (words && inside ? `${tag.slice(0, 240)}${words}…` : tag.slice(0, 250)).trim();
}

/** Not its class, its place, nor anything that a build makes up anew each time. */
function identityOf(element: Element): string[] {
	const said = ['role', 'type', 'name', 'for', 'alt', 'title', 'aria-label', 'placeholder'];
	return [
		element.localName,
		...said.flatMap((name) => {
			const value = element.getAttribute(name);
			return value === null ? [] : `${name}=${value}`;
		}),
		...['href', 'src', 'action', 'data'].flatMap((name) => {
			const value = element.getAttribute(name);
			return value === null ? [] : `${name}=${addressOf(value)}`;
		}),
		wordsOf(element),
	];
}

/** Without host, query and the hash that a build puts into a file's name. */
function addressOf(value: string): string {
	if (value.startsWith('data:')) return `data:${value.length}:${value.slice(-24)}`;
	const path = value.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
	return path.replace(/[._-](?=[\w-]*\d)[\w-]{6,}(?=\.\w+$)/, '');
}

/** What a short element says; of a long one, the heading that stands over it. */
function wordsOf(element: Element): string {
	const own = textOf(element);
	if (own && own.length <= 160) return own;
	if (own)
		return textOf(
			element.querySelector('h1, h2, h3, h4, h5, h6, legend, caption') ?? element,
		).slice(0, 80);
	const around = element.closest('a, button, label, figure, li, td, p, section, form');
	return around && around !== element ? `in ${textOf(around).slice(0, 80)}` : '';
}

export type Description = { html: string; identity: string[] };
