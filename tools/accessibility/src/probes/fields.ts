import type { Probe, Sight } from '../probe.ts';

/** Whether whoever sees a field and whoever hears it are told the same: its label, its group, its rules and its errors. */
export const fields: Probe = {
	name: 'fields',
	rules: {
		'label-not-seen': {
			kind: 'error',
			criteria: ['3.3.2'],
			message: 'Nothing that stays on the screen says what to write into this field.',
			mend: 'Put a label element above it. A placeholder is gone with the first letter.',
		},
		'label-twice': {
			kind: 'error',
			criteria: ['2.4.6'],
			message: 'Two fields of this form have the same label.',
			mend: 'Say on each label what is special about its field.',
		},
		'choices-without-question': {
			kind: 'error',
			criteria: ['1.3.1'],
			message: 'The question that these choices answer is not tied to them.',
			mend: 'Put them into a fieldset, with the question as its legend.',
		},
		'error-without-words': {
			kind: 'error',
			criteria: ['3.3.1'],
			message: 'This field is marked as wrong, and no words that belong to it say why.',
			mend: 'Write what is wrong beside it, and give the field an aria-describedby with the id of that text.',
		},
		'error-not-tied': {
			kind: 'error',
			criteria: ['3.3.1', '1.3.1'],
			message: 'This error stands beside a field and is not tied to it.',
			mend: 'Give the field aria-invalid, and an aria-describedby with the id of this text.',
		},
		'pattern-without-hint': {
			kind: 'review',
			criteria: ['3.3.2'],
			message: 'This field takes one pattern only, and nothing beside it says which.',
			mend: 'Describe the pattern in a hint above the field, with an example.',
		},
		'puzzle-to-sign-in': {
			kind: 'review',
			criteria: ['3.3.8'],
			message: 'This seems to be a puzzle that has to be solved before the form can be sent.',
			mend: 'Tell people from machines in a way that asks nothing of people.',
		},
	},
	look: async ({ page }) => await page.evaluate(findUnclearFields),
};

function findUnclearFields(): Sight[] {
	const { selectorOf, isShown, textOf, nameOf } = globalThis.inPage;
	const written = 'text, email, tel, password, number, url, search, date, month, time, textarea';
	const kinds = [...written.split(', '), 'select-one', 'select-multiple', 'checkbox', 'radio'];
	const all = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
		(field) => kinds.includes(field.type) && !field.disabled && isShown(field),
	);
	if (all.length === 0) return [];

	const texts = all.filter(({ type }) => type !== 'checkbox' && type !== 'radio');
	const at = (rule: string) => (element: Element) => ({ rule, selector: selectorOf(element) });
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
		if (labels.some((label) => textOf(label) && isShown(label))) return false;
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
					: (node.textContent ?? ''),
			);
			if (words.join('').trim()) return words.join(' ');
		}
		return '';
	}

	function repeated(): Element[] {
		const named = texts.filter((field) => field.form && !field.closest('table, [role=grid], li'));
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
		const named = referred(group, 'aria-labelledby').map(textOf).join(' ');
		return (
			named ||
			group.getAttribute('aria-label') ||
			(legend && textOf(legend)) ||
			group.getAttribute('title') ||
			''
		);
	}

	function looseChoices(): Element[] {
		const radios = all.filter(({ type, name }) => type === 'radio' && name);
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
			(text) => textOf(text) && isShown(text),
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
			const text = textOf(element);
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
		return referred(field, 'aria-describedby').map(textOf).join(' ');
	}

	function referred(element: Element, attribute: string): Element[] {
		const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
		return ids.flatMap((id) => document.getElementById(id) ?? []);
	}
}
