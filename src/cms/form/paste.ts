import { fromWord, isWord } from './word.ts';

/** Hands the text editor what comes from Word without Word's own: it would take seconds over it, and keep a part. */
export function cleanPastes() {
	document.addEventListener(
		'beforeinput',
		(event) => {
			const { target, inputType, dataTransfer } = event;
			const html = dataTransfer?.getData('text/html') ?? '';
			if (!event.isTrusted || inputType !== 'insertFromPaste' || !isWord(html)) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			const clean = new DataTransfer();
			const fragment = encodeURIComponent(JSON.stringify(fromWord(html)));
			clean.setData('application/x-slate-fragment', btoa(fragment));
			const init = { inputType, dataTransfer: clean, bubbles: true, cancelable: true };
			target!.dispatchEvent(new InputEvent('beforeinput', init));
		},
		{ capture: true },
	);
}
