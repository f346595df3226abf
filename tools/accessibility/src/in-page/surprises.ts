import type { Sight } from '../probe.ts';
import { reaction } from './reaction.ts';
import { isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

export async function tryAll(): Promise<Sight[]> {
	const reopen = closeWaysOut();
	let left = false;
	const sights: Sight[] = [];
	const focused = document.activeElement;
	try {
		const fields = [...document.querySelectorAll<HTMLInputElement>('select, input')]
			.filter((field) => !field.disabled && !field.readOnly && isShown(field) && !isLeftOut(field))
			.slice(0, 40);
		for (const field of fields) await tryField(field);
		tryLetters();
		for (const opener of document.querySelectorAll<HTMLElement>(
			'button[aria-expanded][aria-controls]',
		))
			if (isShown(opener)) await tryOpener(opener);
	} finally {
		await reaction();
		reopen();
		if (focused instanceof HTMLElement && focused !== document.body) focused.focus();
		else (document.activeElement as HTMLElement | null)?.blur();
	}
	return sights;

	/** Undoes what it does when what it returns is called. */
	function closeWaysOut(): () => void {
		const stop = (event: Event) => {
			left = true;
			event.preventDefault();
		};
		const { fetch, open } = globalThis;
		const { send } = XMLHttpRequest.prototype;
		const beacon = navigator.sendBeacon;
		const exits = globalThis as unknown as { navigation?: EventTarget };
		exits.navigation?.addEventListener('navigate', stop);
		globalThis.fetch = () => new Promise(() => {});
		XMLHttpRequest.prototype.send = () => {};
		navigator.sendBeacon = () => true;
		globalThis.open = () => {
			left = true;
			return null;
		};
		return () => {
			exits.navigation?.removeEventListener('navigate', stop);
			Object.assign(globalThis, { fetch, open });
			XMLHttpRequest.prototype.send = send;
			navigator.sendBeacon = beacon;
		};
	}

	async function tryField(field: HTMLInputElement | HTMLSelectElement): Promise<void> {
		const isChoice = field.matches('select, [type=checkbox], [type=radio]');
		const isShort = field.matches('input[maxlength]') && !isChoice;
		if (!isChoice && !isShort) return;
		left = false;
		const putBack = change(field);
		if (!putBack) return;
		if (isShort) field.focus();
		tell(field);
		await reaction();
		const here = document.activeElement;
		if (left) sights.push({ rule: 'input-leaves-page', selector: selectorOf(field) });
		else if (isShort && here !== field && here?.matches('input, textarea, select'))
			sights.push({ rule: 'input-moves-focus', selector: selectorOf(field) });
		putBack();
		tell(field);
		await reaction();
	}

	function change(field: HTMLInputElement | HTMLSelectElement): (() => void) | undefined {
		if (field instanceof HTMLSelectElement) {
			const { selectedIndex, length } = field;
			if (length < 2 || field.multiple) return undefined;
			field.selectedIndex = selectedIndex === length - 1 ? 0 : selectedIndex + 1;
			return () => {
				field.selectedIndex = selectedIndex;
			};
		}
		const { checked, value, maxLength } = field;
		if (field.type === 'radio') {
			const before = document.querySelector<HTMLInputElement>(
				`input[type=radio][name="${CSS.escape(field.name)}"]:checked`,
			);
			field.checked = true;
			return () => {
				field.checked = false;
				if (before) before.checked = true;
			};
		}
		if (field.type === 'checkbox') {
			field.checked = !checked;
			return () => {
				field.checked = checked;
			};
		}
		if (maxLength < 1 || maxLength > 8) return undefined;
		field.value = '1'.repeat(maxLength);
		return () => {
			field.value = value;
		};
	}

	function tell(field: Element): void {
		for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
		field.dispatchEvent(new KeyboardEvent('keyup', { key: '1', bubbles: true }));
	}

	function tryLetters(): void {
		for (const key of 'abcdefghijklmnopqrstuvwxyz/?') {
			(document.activeElement as HTMLElement | null)?.blur();
			left = false;
			const press = { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true };
			const isLeft = document.body.dispatchEvent(new KeyboardEvent('keydown', press));
			document.body.dispatchEvent(new KeyboardEvent('keypress', press));
			document.body.dispatchEvent(new KeyboardEvent('keyup', press));
			const moved = document.activeElement !== document.body;
			if (isLeft && !moved && !left) continue;
			sights.push({ rule: 'letter-as-shortcut', selector: '', note: key });
			return;
		}
	}

	async function tryOpener(opener: HTMLElement): Promise<void> {
		const part = document.getElementById(opener.getAttribute('aria-controls')!);
		if (!part) return;
		const before = { shown: isShown(part), state: opener.getAttribute('aria-expanded') };
		opener.click();
		await reaction();
		const isSame = opener.getAttribute('aria-expanded') === before.state;
		if (isShown(part) !== before.shown && isSame)
			sights.push({ rule: 'state-stays-the-same', selector: selectorOf(opener) });
		if (isShown(part) !== before.shown || !isSame) opener.click();
	}
}
