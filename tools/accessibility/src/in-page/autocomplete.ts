import { nameOf } from './name.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';
import { textOf } from './text.ts';

export function fieldsOfPage(): Field[] {
	const kinds = 'text, email, tel, password, date, month, number, url'.split(', ');
	return [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
		.filter((field) => !(field instanceof HTMLInputElement) || kinds.includes(field.type))
		.filter((field) => isShown(field) && !field.disabled && !field.readOnly)
		.map((field) => {
			const group = field.closest('fieldset, [role=group]');
			const legend = group?.querySelector('legend');
			const form = field.form;
			const isSearch = field.closest('search, [role=search]') ? 'search' : '';
			return {
				selector: selectorOf(field),
				type: field.type,
				name: field.name,
				id: field.id,
				label: nameOf(field),
				group: (legend && textOf(legend)) || group?.getAttribute('aria-label') || '',
				form: `${isSearch} ${form?.getAttribute('action') ?? ''} ${form?.method === 'get' ? 'search' : ''}`,
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
	/** What is known of its form: where it goes, and `search` if it looks something up. */
	form: string;
	/** The same form asks for a postcode. */
	isOfAddress: boolean;
	autocomplete: string;
	isPasteBlocked: boolean;
};
