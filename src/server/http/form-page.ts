import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { BuiltPage } from './page.ts';
import type { Values } from './request.ts';
import {
	append,
	attribute,
	findAll,
	removeAttribute,
	setAttribute,
	setText,
	textOf,
} from './tree.ts';

/** Shows what is wrong: in the summary at the top, which gets the focus, and beside each field. */
export function showProblems(page: BuiltPage, problems: Problem[]) {
	const summary = page.part('error-summary');
	const list = summary && findAll(summary, ({ tagName }) => tagName === 'ul')[0];
	if (summary && list) {
		removeAttribute(summary, 'hidden');
		setAttribute(summary, 'autofocus', '');
		for (const { field, message } of problems) {
			const item = append(list, 'li', {});
			const target = field && controlIn(page, field);
			if (target) append(item, 'a', { href: `#${target}` }, message);
			else setText(item, message);
		}
	}
	for (const { field, message } of problems) if (field) markField(page, field, message);
}

/** Puts back what was typed and ticked. */
export function restoreValues(page: BuiltPage, values: Values) {
	for (const control of findAll(page.document, isControl)) {
		const value = values[attribute(control, 'name') ?? ''];
		const type = attribute(control, 'type');
		if (type === 'checkbox' || type === 'radio') {
			removeAttribute(control, 'checked');
			if (value === attribute(control, 'value')) setAttribute(control, 'checked', '');
		} else if (value !== undefined) restoreText(control, value);
	}
	for (const list of findAll(page.document, isList)) choose(list, values[nameOf(list)]);
}

/** Whether nobody typed or ticked anything: each control says what it says on a new page. */
export function isUntouched(page: BuiltPage, values: Values) {
	const isAsSent = (list: Tree.Element) =>
		[undefined, chosenIn(list)].includes(values[nameOf(list)]);
	if (!findAll(page.document, isList).every(isAsSent)) return false;
	return findAll(page.document, isControl).every((control) => {
		const type = attribute(control, 'type');
		if (type === 'hidden') return true;
		const sent = values[attribute(control, 'name') ?? ''] ?? '';
		if (type !== 'checkbox' && type !== 'radio') return sent === textIn(control);
		return (sent === attribute(control, 'value')) === (attribute(control, 'checked') !== undefined);
	});
}

function textIn(control: Tree.Element) {
	return control.tagName === 'input' ? (attribute(control, 'value') ?? '') : textOf(control);
}

function choose(list: Tree.Element, value: string | undefined) {
	const options = optionsOf(list);
	const chosen = options.find((option) => attribute(option, 'value') === value);
	if (!chosen) return;
	for (const option of options) removeAttribute(option, 'selected');
	setAttribute(chosen, 'selected', '');
}

/** What a list to choose from sends. */
function chosenIn(list: Tree.Element) {
	const options = optionsOf(list);
	const chosen = options.find((option) => attribute(option, 'selected') !== undefined);
	return attribute(chosen ?? options[0]!, 'value');
}

function optionsOf(list: Tree.Element) {
	return findAll(list, ({ tagName }) => tagName === 'option');
}

function nameOf(control: Tree.Element) {
	return attribute(control, 'name') ?? '';
}

export function reveal(page: BuiltPage, id: string) {
	const part = page.part(id);
	if (part) removeAttribute(part, 'hidden');
}

/** Shows a part of the page, with its own text and value where it has any. */
export function showPart(page: BuiltPage, { id, text, value }: Part) {
	reveal(page, id);
	if (text !== undefined) page.fill(id, text);
	if (value !== undefined) page.set(id, 'value', value);
}

function markField(page: BuiltPage, field: string, message: string) {
	page.fill(`${field}-error`, message);
	reveal(page, `${field}-error`);
	const control = page.part(field);
	// A group of radio buttons can't be invalid in ARIA; its error is part of its description.
	if (control && isControl(control)) setAttribute(control, 'aria-invalid', 'true');
}

/** The id that a link to a field leads to: a part that takes the focus, the control itself, or the first one of a group. */
function controlIn(page: BuiltPage, field: string) {
	const part = page.part(field);
	if (part && attribute(part, 'tabindex')) return field;
	const control = part && findAll(part, isControl)[0];
	return control && (attribute(control, 'id') ?? field);
}

function restoreText(control: Tree.Element, value: string) {
	if (control.tagName === 'input') setAttribute(control, 'value', value);
	// A browser drops a line break right after <textarea>, so one is added to be dropped.
	else setText(control, `\n${value}`);
}

function isControl({ tagName }: Tree.Element) {
	return tagName === 'input' || tagName === 'textarea';
}

function isList({ tagName }: Tree.Element) {
	return tagName === 'select';
}

/** What is wrong, in the person's language; `reason` is the same for programs. */
export type Problem = {
	field?: string;
	reason: string;
	message: string;
};

export type Part = { id: string; text?: string; value?: string };
