import { z } from 'zod';

/*
 * The kinds of field an editor can meet. A field carries what the CMS form needs (label, hint, limits, choices) and the
 * Zod schema that the build holds it to, so neither is ever written twice. Messages finish the sentence
 * "<file>: <Label> …" and say what to do.
 */

/** One line of plain text; `max` counts characters. */
export function text(options: Options & { max: number; pattern?: Pattern }) {
	const { max, pattern } = options;
	let schema = filled().max(max, `must be ${max} characters or fewer: shorten it`);
	if (pattern) schema = schema.regex(pattern.matches, pattern.remedy);
	return field('text', options, schema.transform(typeset));
}

/** A few sentences of plain text, without formatting. */
export function paragraph(options: Options & { max: number }) {
	const schema = filled().max(
		options.max,
		`must be ${options.max} characters or fewer: shorten it`,
	);
	return field('paragraph', options, schema.transform(typeset));
}

/** The formatted body of an entry. It is what follows the front matter, so a collection has at most one. */
export function markdown(options: Options) {
	return field('markdown', options, z.string());
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(options: Options) {
	return field('day', options, z.iso.date('must be a day such as 2026-03-29: pick it again'));
}

/** A time of day on a 24-hour clock, `HH:MM`, local to the town. */
export function time(options: Options) {
	const schema = z.string('must be a time such as 09:30: put it in quotation marks');
	return field('time', options, schema.regex(TIME, 'must be a time such as 09:30'));
}

export function number(options: Options & { min: number; max: number }) {
	const { min, max } = options;
	const remedy = `must be a whole number from ${min} to ${max}: correct it`;
	return field('number', options, z.int(remedy).min(min, remedy).max(max, remedy));
}

/** Yes or no; left out means no. */
export function flag(options: Omit<Options, 'optional'>) {
	const schema = z.boolean('must be true or false: correct it').default(false);
	return { ...field('flag', options, schema), schema };
}

export function email(options: Options) {
	return field('email', options, z.email('must be an email address: correct it'));
}

/** A telephone number as people dial it: digits and spaces. */
export function phone(options: Options) {
	const schema = z.string('must be a phone number: put it in quotation marks');
	return field(
		'phone',
		options,
		schema.regex(PHONE, 'must be a phone number such as 01632 960123: correct it'),
	);
}

/** A full address on another site, beginning `https://`. */
export function link(options: Options) {
	const schema = z.url({
		protocol: /^https$/,
		error: 'must be a web address beginning https://: correct it',
	});
	return field('link', options, schema);
}

/** One of a few fixed choices; each value is paired with what the editor reads. */
export function choice<const Value extends string>(
	options: Options & { choices: Record<Value, string> },
) {
	const values = Object.keys(options.choices) as [Value, ...Value[]];
	return field(
		'choice',
		options,
		z.enum(values, `must be one of ${values.join(', ')}: choose one`),
	);
}

/** The id of an entry in another collection, or of an item in a list of the settings (`settings.topics`). */
export function reference(options: Options & { to: string }) {
	return field(
		'reference',
		options,
		z.string().regex(SLUG, `must name one of ${options.to}: choose one`),
	);
}

/** A kind of field: what the CMS form needs, and the schema, which an optional field may do without. */
export function field<K extends string, O extends Options, S extends z.ZodType>(
	kind: K,
	options: O,
	schema: S,
) {
	const whole = options.optional ? schema.optional() : schema;
	return { kind, ...options, schema: whole as O extends { optional: true } ? z.ZodOptional<S> : S };
}

/** Straight quotes as a printer sets them, which Markdown already does in a body. */
function typeset(plain: string): string {
	return plain.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’');
}

function filled() {
	return z
		.string('must be text: write it, in quotation marks if it is a number or a day')
		.trim()
		.min(1, 'is empty: fill it in');
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const PHONE = /^\+?\d[\d ]{6,16}\d$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export type Options = {
	/** What the editor reads above the field. */
	label: string;
	/** One plain sentence of help. */
	hint?: string;
	optional?: true;
	/** The value is the same in both languages, so the CMS asks for it once. */
	shared?: true;
};

type Pattern = { matches: RegExp; remedy: string };

/** What every kind of field has; `to`, `fields` and `of` only where the kind refers to, groups or repeats others. */
export type Field<S extends z.ZodType = z.ZodType> = Options & {
	kind: string;
	schema: S;
	to?: string;
	fields?: Fields;
	of?: Field;
};
export type Fields = Record<string, Field>;
