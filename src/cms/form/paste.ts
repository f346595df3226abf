import type { Lang } from '#domain/language.ts';
import { withoutTracking, withoutTrackingIn } from '#domain/tracking.ts';
import { strings } from '#strings/index.ts';
import { remark } from '../remark.ts';
import { fromWord, isWord } from './word.ts';

/**
 * Cleans what is pasted. Links lose their tracking. Of Word's own markup, Decap's text field would take seconds, and keep a
 * part; pictures of another site would break the field.
 */
export function cleanPastes(lang: Lang) {
	const tell = () => remark(strings(lang).cms.notices.untracked, lang);
	document.addEventListener(
		'beforeinput',
		(event) => {
			const { target, inputType, dataTransfer } = event;
			if (!event.isTrusted || inputType !== 'insertFromPaste' || !dataTransfer) return;
			const clean = cleaned(dataTransfer);
			if (!clean) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			const init = { inputType, dataTransfer: clean.data, bubbles: true, cancelable: true };
			target!.dispatchEvent(new InputEvent('beforeinput', init));
			if (clean.untracked) tell();
		},
		{ capture: true },
	);
	document.addEventListener(
		'paste',
		(event) => {
			const { target, clipboardData } = event;
			if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
			const text = clipboardData?.getData('text/plain') ?? '';
			const clean = withoutTrackingIn(text);
			if (clean === text) return;
			event.preventDefault();
			// The only way to insert a text that the person can undo.
			document.execCommand('insertText', false, clean);
			tell();
		},
		{ capture: true },
	);
}

/** What to insert instead; undefined if all is well as it is. Text that was copied from a box of the CMS is. */
function cleaned(pasted: DataTransfer): { data: DataTransfer; untracked: boolean } | undefined {
	if (pasted.types.includes(SLATE)) return undefined;
	const html = pasted.getData('text/html');
	const text = pasted.getData('text/plain');
	const plain = withoutTrackingIn(text);
	const data = new DataTransfer();
	data.setData('text/plain', plain);
	if (isWord(html)) {
		data.setData(SLATE, btoa(encodeURIComponent(JSON.stringify(fromWord(html)))));
		return { data, untracked: false };
	}
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const untracked = untrack(body) || plain !== text;
	const pictures = body.querySelectorAll('img, picture, svg, video');
	for (const picture of pictures) picture.remove();
	if (html) data.setData('text/html', body.innerHTML);
	return untracked || pictures.length > 0 ? { data, untracked } : undefined;
}

/** Takes the tracking out of links, and out of addresses in the words. @returns whether there was any */
function untrack(body: HTMLElement): boolean {
	let found = false;
	for (const link of body.querySelectorAll('a[href]')) {
		const url = link.getAttribute('href')!;
		const better = withoutTracking(url);
		found ||= better !== url;
		link.setAttribute('href', better);
	}
	const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const { currentNode } = texts;
		const better = withoutTrackingIn(currentNode.nodeValue ?? '');
		found ||= better !== currentNode.nodeValue;
		currentNode.nodeValue = better;
	}
	return found;
}

const SLATE = 'application/x-slate-fragment';
