import { langs, type Lang } from '#domain/language.ts';

/*
 * Where a field stands in Decap's form. Decap's class names end in its own name for a part, and each field has a label for
 * the id that Decap gave the field: `title-field-12`.
 */

/** The forms on the page: one, or one for each language if both stand side by side. */
export function shownForms(): Form[] {
	const panes = [...document.querySelectorAll<HTMLElement>(PANE)];
	return panes
		.filter((pane) => !pane.querySelector(PANE))
		.map((root) => ({ root, lang: langOf(root) }));
}

/** The part of a form with the field at a path such as `hours.2.note`; undefined if there is no such field. */
export function fieldAt({ root }: Form, path: string): HTMLElement | undefined {
	let found: HTMLElement = root;
	for (const step of path.split('.')) {
		const inside = fieldsIn(found);
		if (/^\d+$/.test(step)) {
			// The fields of an item of a list share a parent. A choice of several has no fields of its own.
			const items = [...new Set(inside.map((field) => field.parentElement!))];
			if (inside.length > 0 && !items[Number(step) - 1]) return undefined;
			found = items[Number(step) - 1] ?? found;
			continue;
		}
		const next = inside.find((field) => idOf(field)?.startsWith(`${step}-field-`));
		if (!next) return undefined;
		found = next;
	}
	if (found.matches(FIELD)) return found;
	return fieldsIn(found)[0];
}

/** The group or the list that a field is in. */
export function fieldAround(field: HTMLElement): HTMLElement | undefined {
	return field.parentElement?.closest<HTMLElement>(FIELD) ?? undefined;
}

/** What the keyboard reaches first in a field. */
export function controlIn(field: HTMLElement): HTMLElement | undefined {
	const named = document.getElementById(idOf(field) ?? '');
	if (named?.matches(CONTROL)) return named;
	const text = field.querySelector<HTMLElement>('[contenteditable=true]');
	const all = [...field.querySelectorAll<HTMLElement>(CONTROL)];
	return text ?? all.find((each) => each.checkVisibility());
}

/** Scrolls to a field and puts the cursor into it. Unfolds what it is folded into, and turns the form to its language. */
export async function leadTo(path: string, lang: Lang) {
	const form = await turnTo(lang);
	const field = form && fieldAt(form, path);
	if (!field) return;
	await unfold(field, form);
	field.scrollIntoView({ block: 'center' });
	controlIn(field)?.focus({ preventScroll: true });
}

/** Turns the form to a language; the form, or the only one that there is. */
export async function turnTo(lang: Lang): Promise<Form | undefined> {
	const found = () => shownForms().find((form) => form.lang === lang);
	const button = document.querySelector<HTMLElement>(LANGUAGE);
	if (found() || !button) return found() ?? shownForms()[0];
	button.click();
	const choices = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
	const choice = await soon(() => choices().find((each) => each.textContent?.trim() === lang));
	choice?.click();
	return await soon(found);
}

async function unfold(field: HTMLElement, { root }: Form) {
	for (let fold = foldOf(field, root); fold; fold = foldOf(field, root)) {
		const toggle = fold.parentElement!.querySelector('button');
		toggle?.click();
		if (!(await soon(() => getComputedStyle(fold!).display !== 'none'))) return;
	}
}

/** The outermost part around a field that is folded up. The button that opens it stands before it. */
function foldOf(field: HTMLElement, root: HTMLElement): HTMLElement | undefined {
	let outermost: HTMLElement | undefined;
	for (let part = field; part !== root && part.parentElement; part = part.parentElement)
		if (getComputedStyle(part).display === 'none') outermost = part;
	return outermost;
}

/** The fields directly in a form, in a group or in an item of a list. */
function fieldsIn(part: HTMLElement): HTMLElement[] {
	const own = part.closest(FIELD);
	return [...part.querySelectorAll<HTMLElement>(FIELD)].filter(
		(field) => field.parentElement!.closest(FIELD) === own,
	);
}

function idOf(field: HTMLElement): string | undefined {
	return field.querySelector('label')?.htmlFor;
}

/** The settings have both languages in one form, which counts as English. */
function langOf(root: HTMLElement): Lang {
	const words = root.querySelector(LANGUAGE)?.textContent ?? '';
	return langs.find((lang) => new RegExp(`\\b${lang}$`, 'i').test(words.trim())) ?? 'en';
}

/** Waits until there is something; undefined after a second. */
async function soon<T>(look: () => T | undefined): Promise<T | undefined> {
	for (const end = performance.now() + 1_000; performance.now() < end;) {
		const found = look();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return undefined;
}

const PANE = '#nc-root [class*="-ControlPaneContainer"]';
const FIELD = '[class*="-ControlContainer"]';
const LANGUAGE = '[class*="-LocaleRowWrapper"] [aria-haspopup]';
const CONTROL = 'input:not([type=file], [type=hidden]), textarea, select, button, [role=switch]';

export type Form = { root: HTMLElement; lang: Lang };
