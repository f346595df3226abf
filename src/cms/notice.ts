import type { User } from '#collections/uses.ts';
import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { element } from './element.ts';

/** Shows a message above the whole page, with links to entries that it is about, until the person closes it or goes elsewhere. Decap's own messages disappear after eight seconds. */
export function notify(sentence: string, { lang, signIn = false, uses = [] }: Options) {
	const { notices } = strings(lang).cms;
	// One cause can be met several times: several requests fail at once when the line is cut.
	if (document.getElementById(ID)?.dataset.sentence === sentence) return;
	const bar = document.createElement('div');
	bar.id = ID;
	bar.lang = lang;
	bar.dataset.sentence = sentence;
	bar.setAttribute('role', 'alert');
	bar.style.cssText = STYLE;
	const words = element(document, 'p', { style: 'margin:0;font:inherit;color:inherit' });
	words.append(sentence);
	if (signIn) words.append(' ', signInLink(notices.signIn));
	if (uses.length) words.append(` ${notices.usedIn}`);
	const message = element(document, 'div', { style: 'max-width:44rem' }, words);
	if (uses.length) message.append(linksTo(uses));
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = notices.close;
	close.style.cssText = 'font:inherit;padding:.5rem 1rem;cursor:pointer';
	close.addEventListener('click', dismiss);
	bar.append(message, close);
	dismiss();
	document.body.append(bar);
	// The message is about the entry that is open. Decap itself leaves an entry that could not be taken off the site.
	removeEventListener('hashchange', dismiss);
	for (const act of ACTS) addEventListener(act, leaveWithEntry, { once: true, capture: true });
}

/** A link to each entry in the CMS, by its title. They open in a tab of their own, so that the list stays. */
export function linksTo(uses: User[]): HTMLElement {
	const items = uses.map(({ name, title }) => {
		const [collection, slug] = name.split('/');
		const href = `#/collections/${collection}/entries/${slug}`;
		const opens = { target: '_blank', rel: 'noopener', style: LINK };
		const link = element(document, 'a', { href, ...opens }, title);
		return element(document, 'li', { style: 'font:inherit' }, link);
	});
	return element(document, 'ul', { style: LIST }, ...items);
}

/** Takes the message away, once the action has succeeded. */
export function dismiss() {
	document.getElementById(ID)?.remove();
}

/** The message goes when the person goes elsewhere. */
function leaveWithEntry() {
	addEventListener('hashchange', dismiss, { once: true });
}

function signInLink(words: string) {
	const link = document.createElement('a');
	link.href = paths.staff;
	link.target = '_blank';
	link.rel = 'noopener';
	link.textContent = words;
	link.style.cssText = LINK;
	return link;
}

const ID = 'moothall-notice';
const ACTS = ['pointerdown', 'keydown'] as const;
const STYLE = `position:fixed;z-index:100000;inset:auto 0 0;display:flex;flex-wrap:wrap;gap:1rem;align-items:center;
	justify-content:center;max-height:60vh;overflow:auto;padding:1rem;background:#4a1410;color:#fff;font:1.0625rem/1.4 system-ui,sans-serif`;
const LINK = 'font:inherit;color:inherit;text-decoration:underline';
const LIST = 'margin:.5rem 0 0;padding-left:1.2rem;list-style:disc;font:inherit';

type Options = { lang: Lang; signIn?: boolean; uses?: User[] };
