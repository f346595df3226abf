import type { Sight } from '../probe.ts';
import { heardOf, nameOf, wordsOf } from './name.ts';
import { isLeftOut } from './scope.ts';
import { isShown } from './shown.ts';
import { at } from './sight.ts';
import { shownText } from './text.ts';

export function findUnclearFields(): Sight[] {
	const written = 'text, email, tel, password, number, url, search, date, month, time, textarea';
	const kinds = [...written.split(', '), 'select-one', 'select-multiple', 'checkbox', 'radio'];
	const all = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
		(field) => kinds.includes(field.type) && !field.disabled && isShown(field),
	);
	if (all.length === 0) return [];

	const texts = all.filter(({ type }) => type !== 'checkbox' && type !== 'radio');
	return [
		...texts.filter(isNameless).map(at('label-not-seen')),
		...repeated().map(at('label-twice')),
		...looseChoices().map(at('choices-without-question')),
		...all.filter(isWrongInSilence).map(at('error-without-words')),
		...looseErrors().map(at('error-not-tied')),
		...texts.filter(hasHiddenPattern).map(at('pattern-without-hint')),
		...texts.filter(isPuzzle).map(at('puzzle-to-sign-in')),
	];

	/** A table's headers, a word before the field and the button of a search tell as much as a label. */
	function isNameless(field: HTMLInputElement): boolean {
		const labels = [...(field.labels ?? []), ...referred(field, 'aria-labelledby')];
		if (labels.some((label) => shownText(label).trim() && isShown(label))) return false;
		if (!nameOf(field) || field.closest('td, th, [role=gridcell]')) return false;
		if (field.type === 'search' || field.closest('search, [role=search], [role=combobox]'))
			return false;
		const others = [...(field.form ?? document).querySelectorAll('input, textarea, select')];
		const shown = others.filter((other) => isShown(other)).length;
		if (shown === 1 && field.form?.querySelector('button, [type=submit]') && !field.placeholder)
			return false;
		return !/\p{L}{2}/u.test(wordsAround(field));
	}

	/** Of the smallest box with anything but the field in it, without what can be pressed. */
	function wordsAround(field: Element): string {
		for (
			let box = field.parentElement;
			box && !box.matches('form, body');
			box = box.parentElement
		) {
			const fields = [...box.querySelectorAll('input, textarea, select')].filter(isShown);
			if (fields.length > 1) return '';
			const words = [...box.childNodes].map((node) =>
				node instanceof Element && (node.matches('button, a, option, select') || !isShown(node))
					? ''
					: node instanceof Element
						? shownText(node)
						: (node.textContent ?? ''),
			);
			if (words.join('').trim()) return words.join(' ');
		}
		return '';
	}

	function repeated(): Element[] {
		const named = texts.filter(
			(field) => field.form && !isLeftOut(field) && !field.closest('table, [role=grid], li'),
		);
		const groups = Map.groupBy(named, (field) =>
			[[...document.forms].indexOf(field.form!), groupOf(field), nameOf(field)].join('\n'),
		);
		return [...groups.values()]
			.filter((same) => nameOf(same[0]!) && same.length > 1)
			.filter((same) => new Set(same.map(describedBy)).size < same.length)
			.map((same) => same[1]!);
	}

	function groupOf(field: Element): string {
		const groups: string[] = [];
		for (
			let group = field.closest('fieldset, [role=group], [role=radiogroup]');
			group;
			group = group.parentElement?.closest('fieldset, [role=group], [role=radiogroup]') ?? null
		)
			groups.push(questionOf(group));
		return groups.join('\n');
	}

	function questionOf(group: Element): string {
		const legend = group.querySelector(':scope > legend');
		const named = referred(group, 'aria-labelledby').map(wordsOf).join(' ');
		return (
			named ||
			group.getAttribute('aria-label') ||
			(legend && heardOf(legend)) ||
			group.getAttribute('title') ||
			''
		);
	}

	function looseChoices(): Element[] {
		const radios = all.filter((field) => field.type === 'radio' && field.name && !isLeftOut(field));
		const groups = Map.groupBy(
			radios,
			(radio) => `${radio.form ? [...document.forms].indexOf(radio.form) : ''} ${radio.name}`,
		);
		return [...groups.values()]
			.filter((radios) => radios.length > 1 && !groupOf(radios[0]!).trim())
			.filter((radios) => !radios[0]!.closest('table, [role=grid]') && !describedBy(radios[0]!))
			.map((radios) => radios[0]!);
	}

	function isWrongInSilence(field: Element): boolean {
		if (field.getAttribute('aria-invalid') !== 'true') return false;
		if (field.matches('[type=radio], [type=checkbox]')) return false;
		const told = [...referred(field, 'aria-errormessage'), ...referred(field, 'aria-describedby')];
		const labels =
			'labels' in field ? [...((field.labels as NodeListOf<Element> | null) ?? [])] : [];
		return ![...told, ...labels.filter((label) => label.querySelector('[class*=error i]'))].some(
			(text) => shownText(text).trim() && isShown(text),
		);
	}

	/** Errors of the usual names or words, right before or after a field that does not know of them. */
	function looseErrors(): Element[] {
		const known = new Set(
			all.flatMap((field) => [
				...referred(field, 'aria-describedby'),
				...referred(field, 'aria-errormessage'),
				...referred(field, 'aria-labelledby'),
				...(field.labels ?? []),
			]),
		);
		const isKnown = (element: Element) =>
			[...known].some((text) => text.contains(element) || element.contains(text));
		return [
			...document.querySelectorAll('form p, form span, form div, form small, form li, form strong'),
		].filter((element) => {
			const text = shownText(element).trim();
			if (!/^(?:error|gwall|erreur|fehler)\s?:/i.test(text) || text.length > 200) return false;
			if (element.querySelector('a, input, p, div, li') || !isShown(element) || isKnown(element))
				return false;
			const block = element.closest('p, div, li') ?? element;
			return [block, block.nextElementSibling, block.previousElementSibling].some(
				(near) =>
					near &&
					(near.matches('input, textarea, select') ||
						near.querySelector('input, textarea, select')),
			);
		});
	}

	/** Any digits, or anything of some length, needs no explanation. */
	function hasHiddenPattern(field: HTMLInputElement): boolean {
		const pattern = field.getAttribute('pattern');
		if (!pattern || /^\^?(?:\\d|\[0-9\]|\.|\\S|\[\^[^\]]*\])(?:[*+]|\{[\d,]+\})?\$?$/.test(pattern))
			return false;
		if (describedBy(field) || field.title || field.placeholder) return false;
		return !/\d|[(:,]|\p{L}{3}\s(?:like|such as|e\.g)/u.test(nameOf(field));
	}

	function isPuzzle(field: HTMLInputElement): boolean {
		return /captcha|\b(?:human|robot)\b|\d+\s?(?:\+|−|-|×|x|plus|minus|times)\s?\d+/i.test(
			`${nameOf(field)} ${field.name} ${field.id}`,
		);
	}

	function describedBy(field: Element): string {
		return referred(field, 'aria-describedby').map(wordsOf).join(' ');
	}

	function referred(element: Element, attribute: string): Element[] {
		const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
		return ids.flatMap((id) => document.getElementById(id) ?? []);
	}
}
