import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from '../element.ts';
import type { Look } from './look.ts';

/** The buttons that say how the preview is shown: one of each group is pressed. */
export function toolbar(document: Document, editor: Lang, choose: (part: Partial<Look>) => void) {
	const { preview, languages } = strings(editor).cms;
	const groups = [
		choice(document, preview.language, languages, (lang) => choose({ lang })),
		choice(document, preview.shape, preview.shapes, (shape) => choose({ shape })),
		choice(document, preview.colours, preview.schemes, (scheme) => choose({ scheme })),
	];
	const press = (look: Look) => {
		for (const button of groups.flatMap((group) => [...group.querySelectorAll('button')]))
			button.setAttribute(
				'aria-pressed',
				String(Object.values<string>(look).includes(button.value)),
			);
	};
	return { bar: element(document, 'div', { class: 'tools' }, ...groups), press };
}

function choice<Value extends string>(
	document: Document,
	label: string,
	options: Record<Value, string>,
	choose: (value: Value) => void,
): HTMLElement {
	const buttons = Object.entries<string>(options).map(([value, words]) => {
		const button = element(document, 'button', { type: 'button', value }, words);
		button.addEventListener('click', () => choose(value as Value));
		return button;
	});
	const name = element(document, 'span', { 'aria-hidden': 'true' }, `${label}:`);
	return element(document, 'div', { role: 'group', 'aria-label': label }, name, ...buttons);
}
