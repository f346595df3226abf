import { fromWord, isWord } from './word.ts';

/** Removes Word's own markup from what is pasted. Decap's text field would take seconds over it, and keep a part. */
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
