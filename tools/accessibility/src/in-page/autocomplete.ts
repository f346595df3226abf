import { looksUp } from './looks-up.ts';
import { heardOf, nameOf } from './name.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

export function fieldsOfPage(): Field[] {
	const kinds = 'text, email, tel, password, date, month, number, url'.split(', ');
	return [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
		.filter((field) => !(field instanceof HTMLInputElement) || kinds.includes(field.type))
		.filter((field) => isShown(field) && !field.disabled && !field.readOnly)
		.map((field) => {
			const group = field.closest('fieldset, [role=group]');
			const legend = group?.querySelector('legend');
			const form = field.form;
			return {
				selector: selectorOf(field),
				type: field.type,
				name: field.name,
				id: field.id,
				label: nameOf(field),
				group: (legend && heardOf(legend)) || group?.getAttribute('aria-label') || '',
				isSearch: looksUp(field),
				autocomplete: field.getAttribute('autocomplete') ?? '',
				isOfAddress: [...(form?.elements ?? [])].some((other) =>
					/post ?code|zip|cod ?post|plz|postleitzahl|codigo postal/i.test(
						`${nameOf(other)} ${other.getAttribute('name')}`,
					),
				),
				isPasteBlocked: field instanceof HTMLInputElement && refusesPaste(field),
			};
		});

	function refusesPaste(field: Element): boolean {
		const paste = new ClipboardEvent('paste', {
			bubbles: true,
			cancelable: true,
			clipboardData: new DataTransfer(),
		});
		return !field.dispatchEvent(paste);
	}
}

export type Field = {
	selector: string;
	type: string;
	name: string;
	id: string;
	label: string;
	/** Of the fields it is among. */
	group: string;
	/** Its form looks something up. */
	isSearch: boolean;
	/** The same form asks for a postcode. */
	isOfAddress: boolean;
	autocomplete: string;
	isPasteBlocked: boolean;
};
