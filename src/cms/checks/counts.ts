import { type Facts, withFacts } from '#collections/facts.ts';
import { countCharacters } from '#collections/read-with.ts';
import type { Field, Fields } from '#collections/fields.ts';
import type { Lang } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { element } from '../element.ts';
import { fieldAt, shownForms } from './field.ts';
import type { Draft } from './versions.ts';

/**
 * Says under each text how many characters are left, or how many are too many. Nothing is said of an empty text. A screen
 * reader gets the number when the writer rests, and only near the limit.
 */
export class Counts {
	readonly #editor: Lang;
	readonly #status: HTMLElement;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(editor: Lang) {
		this.#editor = editor;
		this.#status = element(document, 'p', { id: 'moothall-count', role: 'status', lang: editor });
		document.body.append(this.#status);
	}

	show(draft: Draft, fields: Fields, facts: Facts) {
		for (const form of shownForms()) {
			// A fact counts as what people read, as in the limit of the page.
			const values = withFacts(fields, draft.versions[form.lang] ?? {}, facts[form.lang]);
			for (const { path, max, text } of textsIn(fields, values)) {
				const field = fieldAt(form, path);
				if (field) this.#count(field, max, countCharacters(text));
			}
		}
	}

	#count(field: HTMLElement, max: number, count: number) {
		const { left, over } = strings(this.#editor).cms.limits;
		const words = count === 0 ? '' : count > max ? over(count - max) : left(max - count);
		const there = [...field.children].find(({ className }) => className === LINE);
		if (!there && !words) return;
		const line = there ?? field.appendChild(element(document, 'p', { class: LINE }));
		if (line.textContent === words) return;
		line.textContent = words;
		line.toggleAttribute('data-over', count > max);
		if (field.contains(document.activeElement)) this.#say(max - count < max / 5 ? words : '');
	}

	#say(words: string) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => (this.#status.textContent = words), REST);
	}
}

/** Every text of an entry that has a limit, empty ones included. */
export function textsIn(fields: Fields, values: Record<string, unknown>, above = ''): Limited[] {
	return Object.entries(fields).flatMap(([name, field]) =>
		within(field, values[name], `${above}${name}`),
	);
}

function within(field: Field, value: unknown, path: string): Limited[] {
	const { max, of, fields } = field;
	if (of && Array.isArray(value))
		return value.flatMap((item, index) => within(of, item, `${path}.${index + 1}`));
	if (fields) return textsIn(fields, (value ?? {}) as Record<string, unknown>, `${path}.`);
	if (max === undefined || field.kind === 'number') return [];
	return [{ path, max, text: typeof value === 'string' ? value : '' }];
}

const LINE = 'moothall-left';
/** In milliseconds. */
const REST = 1_000;

type Limited = { path: string; max: number; text: string };
