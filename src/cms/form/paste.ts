import type { Lang } from '#domain/language.ts';
import { withoutTrackingIn } from '#domain/tracking.ts';
import { strings } from '#strings/index.ts';
import { remark } from '../remark.ts';
import { fromHtml } from './html.ts';

/**
 * Cleans what is pasted. Links lose their tracking. With the markup of other programs, Decap's box would take seconds, lose
 * lists and fail on pictures. Into Markdown, only the words are pasted.
 */
export function cleanPastes(lang: Lang) {
	const tell = () => remark(strings(lang).cms.notices.untracked, lang);
	document.addEventListener(
		'beforeinput',
		(event) => {
			const { target, inputType, dataTransfer } = event;
			if (!event.isTrusted || inputType !== 'insertFromPaste' || !dataTransfer) return;
			const isMarkdown = (target as Element).closest('.cms-editor-raw') !== null;
			const clean = cleaned(dataTransfer, isMarkdown);
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

/** What to insert instead. Text that was copied from a box of the CMS stays as it is. */
function cleaned(pasted: DataTransfer, isMarkdown: boolean) {
	if (pasted.types.includes(SLATE) && !isMarkdown) return undefined;
	const data = new DataTransfer();
	const text = pasted.getData('text/plain');
	const plain = withoutTrackingIn(text);
	data.setData('text/plain', plain);
	const blocks = isMarkdown ? [] : fromHtml(pasted.getData('text/html'));
	const all = JSON.stringify(blocks);
	const clean = JSON.stringify(blocks, (key, value) =>
		key === 'text' || key === 'url' ? withoutTrackingIn(value) : value,
	);
	if (blocks.length > 0) data.setData(SLATE, btoa(encodeURIComponent(clean)));
	return { data, untracked: blocks.length > 0 ? clean !== all : plain !== text };
}

const SLATE = 'application/x-slate-fragment';
