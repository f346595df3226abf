import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';

/** Shows a message above the whole page until the person closes it or goes elsewhere. Decap's own messages disappear after eight seconds. */
export function notify(sentence: string, { lang, signIn = false }: Options) {
	const { notices } = strings(lang).cms;
	// One cause can be met several times: several requests fail at once when the line is cut.
	if (document.getElementById(ID)?.dataset.sentence === sentence) return;
	const bar = document.createElement('div');
	bar.id = ID;
	bar.lang = lang;
	bar.dataset.sentence = sentence;
	bar.setAttribute('role', 'alert');
	bar.style.cssText = STYLE;
	const words = document.createElement('p');
	words.style.cssText = 'margin:0;max-width:44rem;font:inherit;color:inherit';
	words.append(sentence);
	if (signIn) words.append(' ', signInLink(notices.signIn));
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = notices.close;
	close.style.cssText = 'font:inherit;padding:.5rem 1rem;cursor:pointer';
	close.addEventListener('click', dismiss);
	bar.append(words, close);
	dismiss();
	document.body.append(bar);
	// The message is about the entry that is open.
	addEventListener('hashchange', dismiss, { once: true });
}

/** Takes the message away, once the action has succeeded. */
export function dismiss() {
	document.getElementById(ID)?.remove();
}

function signInLink(words: string) {
	const link = document.createElement('a');
	link.href = paths.staff;
	link.target = '_blank';
	link.rel = 'noopener';
	link.textContent = words;
	link.style.cssText = 'color:inherit;text-decoration:underline';
	return link;
}

const ID = 'moothall-notice';
const STYLE = `position:fixed;z-index:100000;inset:auto 0 0;display:flex;flex-wrap:wrap;gap:1rem;align-items:center;
	justify-content:center;padding:1rem;background:#4a1410;color:#fff;font:1.0625rem/1.4 system-ui,sans-serif`;

type Options = { lang: Lang; signIn?: boolean };
