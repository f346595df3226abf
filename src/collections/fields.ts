import { z } from 'zod';
import { SLUG } from '#domain/slug.ts';

/*
 * The kinds of field in the CMS form. A field carries what the form needs (label, hint, limits, choices) and the Zod
 * schema that the build checks, so both have one source. Messages finish the sentence "<file>: <Label> …" and say what
 * to do.
 */

/** One line of plain text; `max` counts characters. */
export function text(options: Options & { max: number; pattern?: Pattern }) {
	const { max, pattern } = options;
	let schema = filled().max(max);
	if (pattern) schema = schema.regex(pattern.matches, pattern.remedy);
	return field('text', options, schema.transform(typeset));
}

/** A few sentences of plain text, without formatting. */
export function paragraph(options: Options & { max: number }) {
	return field('paragraph', options, filled().max(options.max).transform(typeset));
}

/** The formatted body of an entry: the text after the front matter, so a collection has at most one. Never undefined. */
export function markdown(options: Options) {
	const text = z.string('is missing: write it').trim().max(LONGEST);
	const schema = options.optional ? text.default('') : text.min(1, 'is empty: fill it in');
	return { ...field('markdown', { ...options, max: LONGEST }, schema), schema };
}

/**
 * A calendar day, `YYYY-MM-DD`. `notBefore` names days of the same entry that must not be later. With `beginsToday`, a
 * new entry begins with today.
 */
export function day(options: Options & { notBefore?: readonly string[]; beginsToday?: true }) {
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

/** A telephone number as people dial it: digits and spaces. `{phone}` is that of the hub: see facts.ts. */
export function phone(options: Options) {
	const remedy = 'must be a phone number such as 01632 960123: correct it';
	const schema = z.string('must be a phone number: put it in quotation marks');
	return field('phone', options, schema.regex(PHONE, remedy));
}

/** A full address on another site, beginning `https://`. */
export function link(options: Options) {
	const remedy = 'must be a web address beginning https://: correct it';
	return field('link', options, z.url({ protocol: /^https$/, error: remedy }));
}

/** The address of a page of this site, without its language: `/places/library/`. */
export function address(options: Options) {
	const remedy = 'must be an address on this site such as /places/library/: correct it';
	return { ...field('address', options, z.string().regex(ADDRESS, remedy)), to: 'addresses' };
}

/** One of a few fixed choices, each with the words that an editor reads. */
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

/** A kind of field: what the CMS form needs, and the schema, which accepts undefined for an optional field. */
export function field<K extends string, O extends Options, S extends z.ZodType>(
	kind: K,
	options: O,
	schema: S,
) {
	const whole = options.optional ? schema.optional() : schema;
	return { kind, ...options, schema: whole as O extends { optional: true } ? z.ZodOptional<S> : S };
}

/** Replaces straight quotes with typographic ones; for a body, Markdown does this already. */
function typeset(plain: string): string {
	return plain.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’');
}

function filled() {
	return z
		.string('must be text: write it, in quotation marks if it is a number or a day')
		.trim()
		.min(1, 'is empty: fill it in');
}

/** About 3,000 words: with more, a page would be heavier than its limit (`tools/build/weight.ts`). */
const LONGEST = 18_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const ADDRESS = /^\/(?:[a-z0-9-]+\/)*$/;
const PHONE = /^\+?\d[\d ]{6,16}\d$/;

export type Options = {
	/** The words above the field in the form. */
	label: string;
	/** One plain sentence of help. */
	hint?: string;
	optional?: true;
	/** The value is the same in both languages, so the CMS asks for it once. */
	shared?: true;
};

/** The pattern that a text must match, and the remedy if it does not. */
type Pattern = { matches: RegExp; remedy: string };

/**
 * The parts of a field of any kind. Only references, pictures and addresses have `to`, only groups `fields`, only lists `of`, only days
 * `notBefore` and `beginsToday`; some kinds have limits.
 */
export type Field<S extends z.ZodType = z.ZodType> = Options & {
	kind: string;
	schema: S;
	to?: string;
	fields?: Fields;
	of?: Field;
	notBefore?: readonly string[];
	beginsToday?: true;
	min?: number;
	max?: number;
	pattern?: Pattern;
	choices?: Record<string, string>;
};
export type Fields = Record<string, Field>;
