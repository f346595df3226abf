import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from '../element.ts';
import type { Item } from './checklist.ts';
import { controlIn, fieldAround, fieldAt, shownForms } from './field.ts';

/**
 * Marks the fields of the form that must be put right, and takes away marks that are no longer true. The sentence is read out
 * with the field. It is seen at the field only where the pane, which has it too, is not beside the form.
 */
export function markFields(items: Item[], editor: Lang) {
	for (const form of shownForms()) {
		const wanted = new Map<HTMLElement, Item[]>();
		for (const item of items) {
			const field = item.lang === form.lang && seen(fieldAt(form, item.path));
			if (field) wanted.set(field, [...(wanted.get(field) ?? []), item]);
		}
		for (const mark of form.root.querySelectorAll<HTMLElement>(`.${MARK}`))
			if (!wanted.has(mark.parentElement!)) remove(mark);
		for (const [field, items] of wanted) put(field, items, editor);
	}
}

function put(field: HTMLElement, items: Item[], editor: Lang) {
	const { error, laterError } = strings(editor).cms.findings;
	const isLater = items.every(({ holds }) => holds === 'publishing');
	const words = element(document, 'b', {}, isLater ? laterError : error);
	const sentences = items.map(({ sentence }) => element(document, 'span', {}, ` ${sentence}`));
	const id = `${field.querySelector('label')?.htmlFor}-mark`;
	const mark = element(document, 'p', { id, class: MARK, lang: editor }, words, ...sentences);
	const there = markOf(field);
	if (there?.textContent !== mark.textContent) {
		there?.remove();
		field.append(mark);
	}
	const control = controlIn(field);
	if (!control || control.getAttribute('aria-describedby')?.includes(id)) return;
	control.setAttribute('aria-describedby', id);
	control.setAttribute('aria-invalid', 'true');
}

/** A field, or the list that it is folded into. */
function seen(field: HTMLElement | undefined): HTMLElement | undefined {
	let found = field;
	while (found && !found.checkVisibility()) found = fieldAround(found);
	return found;
}

function remove(mark: HTMLElement) {
	const control = document.querySelector(`[aria-describedby="${mark.id}"]`);
	control?.removeAttribute('aria-describedby');
	control?.removeAttribute('aria-invalid');
	mark.remove();
}

function markOf(field: HTMLElement): Element | undefined {
	return [...field.children].find(({ className }) => className === MARK);
}

const MARK = 'moothall-mark';
