import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from '../element.ts';

/** Says what keeps an entry from being saved, until the person goes back to the text. */
export function showStop(sentences: string[], lang: Lang) {
	const { title, lede, close } = strings(lang).cms.stop;
	document.getElementById(ID)?.remove();
	const heading = element(document, 'h2', { id: HEADING, style: TITLE }, title);
	const items = sentences.map((sentence) =>
		element(document, 'li', { style: 'margin:0 0 .5rem;font:inherit' }, sentence),
	);
	const list = element(document, 'ul', { style: 'padding-left:1.2rem' }, ...items);
	const button = element(document, 'button', { style: BUTTON }, close);
	const form = element(document, 'form', { method: 'dialog' }, button);
	const dialog = element(
		document,
		'dialog',
		{ id: ID, lang, 'aria-labelledby': HEADING, style: STYLE },
		heading,
		element(document, 'p', { style: 'margin:.5rem 0;font:inherit' }, lede),
		list,
		form,
	);
	const leave = () => dialog.close();
	dialog.addEventListener('close', () => {
		dialog.remove();
		removeEventListener('hashchange', leave);
	});
	// The window is about the entry that was open, so it closes when the person goes elsewhere.
	addEventListener('hashchange', leave);
	document.body.append(dialog);
	dialog.showModal();
}

const ID = 'moothall-stop';
const HEADING = 'moothall-stop-title';
const STYLE = `max-width:40rem;padding:1.5rem;border:4px solid #8f1010;background:#fff;color:#1a1d26;
	font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere`;
const TITLE = 'margin:0;font:700 1.35rem/1.2 system-ui,sans-serif';
const BUTTON =
	'font:inherit;padding:.6rem 1.2rem;background:#1a1d26;color:#fff;border:0;cursor:pointer';
