import { plain } from './plain.ts';

/**
 * HTML or XML from a template in which every value is text, so that nothing a page says can become markup. Only what
 * this made itself is taken as it is, alone or in a list; `undefined`, `false` and empty text leave nothing.
 */
export function markup(strings: TemplateStringsArray, ...values: Value[]): Markup {
	const parts = values.map((value, place) => `${textOf(value)}${strings[place + 1]}`);
	return new Markup(strings[0] + parts.join(''));
}

export class Markup {
	readonly source: string;

	constructor(source: string) {
		this.source = source;
	}

	toString(): string {
		return this.source;
	}
}

function textOf(value: Value): string {
	if (value === undefined || value === false) return '';
	if (value instanceof Markup) return value.source;
	if (Array.isArray(value)) return value.map(textOf).join('');
	return plain(String(value)).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

type Value = string | number | false | undefined | Markup | Value[];
