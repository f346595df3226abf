import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from './element.ts';

/** Says in a corner what the CMS did by itself, until the person closes it or goes elsewhere. */
export function remark(sentence: string, lang: Lang) {
	close();
	const words = element(document, 'span', { role: 'status' });
	const button = element(
		document,
		'button',
		{ type: 'button', style: BUTTON },
		strings(lang).cms.notices.close,
	);
	button.addEventListener('click', close);
	document.body.append(element(document, 'p', { id: ID, lang, style: STYLE }, words, button));
	// Screen readers do not read out a status that appears with its words.
	setTimeout(() => words.append(sentence), 100);
	addEventListener('hashchange', close, { once: true });
}

function close() {
	document.getElementById(ID)?.remove();
}

const ID = 'moothall-remark';
const STYLE = `position:fixed;z-index:100000;inset:auto 1rem 1rem auto;max-width:30rem;margin:0;padding:.8rem 1.2rem;
	background:#1a1d26;color:#fff;font:1.0625rem/1.4 system-ui,sans-serif`;
const BUTTON = 'display:block;margin:.6rem 0 0;font:inherit;padding:.4rem .8rem;cursor:pointer';
