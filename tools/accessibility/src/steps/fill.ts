import type { Page } from 'puppeteer';
import { Expected } from '../expected.ts';

/** Fills fields by their names, as far as a person could, and tells the page's scripts of each. */
export async function fill(page: Page, values: Record<string, string | boolean>): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		const fault = await page.evaluate(fillIn, name, value);
		if (fault) throw new Expected(fault);
	}
}

/** Sent into the page as it stands. Gives back what is wrong. */
function fillIn(name: string, value: string | boolean): string {
	type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
	const all = [...document.querySelectorAll<Field>('input, select, textarea')].filter(
		({ type }) => !['submit', 'button', 'reset', 'image'].includes(type),
	);
	const named = all.filter((field) => field.name === name);
	const first = named.find((field) => field.checkVisibility()) ?? named[0];
	if (!first) {
		const names = [...new Set(all.map((field) => field.name).filter(Boolean))].slice(0, 30);
		return `there is no field named ${name}; the page has ${names.join(', ') || 'none'}`;
	}
	const group = named.filter((field) => field.form === first.form);
	if (first.type === 'radio' || first.type === 'checkbox') return tick(group as HTMLInputElement[]);
	if (typeof value === 'boolean')
		return `${name} is no box that is ticked; it takes text in quotes`;
	if (first.disabled) return `the field ${name} is disabled`;
	if (first instanceof HTMLSelectElement) return choose(first, value);
	return write(first, value);

	function tick(boxes: HTMLInputElement[]): string {
		const box = typeof value === 'string' ? boxes.find((each) => each.value === value) : boxes[0];
		if (!box) {
			const choices = boxes.map((each) => each.value).join(', ');
			return `${name} has no choice “${value}”; it has ${choices}`;
		}
		if (box.disabled) return `the field ${name} is disabled`;
		// A click is what scripts wait for at boxes.
		if (box.checked !== (value !== false)) box.click();
		return box.checked === (value !== false) ? '' : `${name} did not become what it should be`;
	}

	function choose(select: HTMLSelectElement, wanted: string): string {
		const options = [...select.options];
		const option =
			options.find((each) => each.value === wanted) ??
			options.find((each) => each.label === wanted);
		if (!option)
			return `${name} has no choice “${wanted}”; it has ${options.map((each) => each.label || '“”').join(', ')}`;
		option.selected = true;
		return tell(select);
	}

	function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): string {
		if (field.type === 'file') return `${name} takes a file, which no step can give`;
		if (field.readOnly) return `the field ${name} can only be read`;
		// Frameworks put a setter of their own on the element, which would keep the change from them.
		const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
		Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(field, text);
		// A textarea has its own line breaks.
		if (
			field.value !== text.replace(/\r\n?/g, '\n') &&
			['color', 'date', 'datetime-local', 'month', 'number', 'range', 'time', 'week'].includes(
				field.type,
			)
		)
			return `${name} is a field for a ${field.type}, and does not take “${text}”`;
		return tell(field);
	}

	function tell(field: Field): string {
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
		return '';
	}
}
