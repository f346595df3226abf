import type { Doubt } from '../doubts.ts';
import { parentOf } from './flat-tree.ts';
import { delayOf } from './delay.ts';
import { nameOf } from './name.ts';
import { isComplexWithoutScope, isOfData } from './table-scope.ts';

/** Whether nothing is wrong with an element, although an engine with this doubt about it says so. */
export function isRight(element: Element, doubt: Doubt): boolean {
	return JUDGES[doubt](element);
}

const JUDGES: Record<Doubt, (element: Element) => boolean> = {
	name: (element) =>
		isUnheard(element) ||
		saysItIsNothing(element) ||
		element.matches('area:not([href])') ||
		isNamed(element instanceof HTMLLabelElement ? (element.control ?? element) : element),
	group: (element) => isUnheard(element) || saysItIsNothing(element) || isNamedByAria(element),
	refresh: (element) => {
		const delay = delayOf(element.getAttribute('content') ?? '');
		return delay === undefined || delay === 0 || delay > TWENTY_HOURS;
	},
	'submit-button': (element) =>
		element instanceof HTMLFormElement &&
		[...document.querySelectorAll<HTMLInputElement>('button, input')].some(
			(control) => control.form === element && /^(submit|image)$/.test(control.type),
		),
	scope: (element) => element instanceof HTMLTableElement && !isComplexWithoutScope(element),
	// What a table says that layout has no use for is the probe's to tell.
	layout: (element) => !isOfData(element),
	// One in capitals, or one that there is not, which is `text`. Whether the words are right is axe's to judge.
	type: (element) => element.hasAttribute('type') && isOddType(element),
	// A field without a type is `text`, too; and people sign in by their email address.
	purpose: (element) =>
		isOddType(element) || element.matches('[type=email][autocomplete*=username]'),
	language: (element) => {
		const given = ['lang', 'xml:lang'].flatMap((name) => element.getAttribute(name) ?? []);
		const isRoot = element === document.documentElement;
		return given.length > 0 && given.every((tag) => isTag.test(tag) || (tag === '' && !isRoot));
	},
};

function isOddType(element: Element): boolean {
	return element instanceof HTMLInputElement && element.getAttribute('type') !== element.type;
}

/** No assistive technology gets to it. */
function isUnheard(element: Element): boolean {
	if (element.matches('area')) return false;
	if (!element.checkVisibility({ visibilityProperty: true })) return true;
	for (let each: Element | null = element; each; each = parentOf(each))
		if (each.getAttribute('aria-hidden') === 'true' || (each as HTMLElement).inert) return true;
	return false;
}

/** Browsers take no notice of that on what takes the focus. */
function saysItIsNothing(element: Element): boolean {
	const [role = ''] = (element.getAttribute('role') ?? '').trim().toLowerCase().split(/\s+/);
	if (role !== 'none' && role !== 'presentation') return false;
	return element.matches('iframe, object') || !isFocusable(element);
}

function isFocusable(element: Element): boolean {
	return element.hasAttribute('tabindex') || (element as HTMLElement).tabIndex >= 0;
}

/** A placeholder is gone with the first letter. */
function isNamed(element: Element): boolean {
	return nameOf(element) !== '' && nameOf(element) !== element.getAttribute('placeholder')?.trim();
}

function isNamedByAria(element: Element): boolean {
	const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const root = element.getRootNode() as Document;
	const words = ids.map((id) => root.getElementById(id)?.textContent ?? '').join('');
	return (words + (element.getAttribute('aria-label') ?? '')).trim() !== '';
}

/** WCAG 2.2, 2.2.1: a limit that is longer than that is none. In seconds. */
const TWENTY_HOURS = 72_000;

/**
 * Tags of BCP 47 that an engine takes for none: those of private use, and those of the older standards that fit no
 * pattern. RFC 5646, 2.2.8, closes the list of the second kind for ever.
 */
const isTag =
	/^(x(-[a-z\d]{1,8})+|i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|en-gb-oed|sgn-(be-(fr|nl)|ch-de))$/i;
