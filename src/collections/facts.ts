import type { z } from 'zod';
import { langs, type Lang } from '#domain/language.ts';
import type { Field, Fields } from './fields.ts';
import type { settings } from './settings.ts';

/*
 * Facts of the settings that texts name in braces: `{phone}`. When the number changes, it is changed in the settings alone.
 * `{{phone}}` is the word in braces itself.
 */

export const factNames = ['phone', 'hours', 'email', 'address'] as const;

/** The facts as a text in each language has them. */
export function factsOf(hub: z.output<typeof settings.hub>): Facts {
	const { phone, phone_hours: hours, email, postal_address: lines } = hub;
	const address = (lang: Lang) => lines.map((line) => line[lang]).join(', ');
	const of = (lang: Lang) =>
		[lang, { phone, hours: hours[lang], email, address: address(lang) }] as const;
	return Object.fromEntries(langs.map(of)) as Facts;
}

/** Values with each fact in place of its name. An unknown name stays. */
export function withFacts(fields: Fields, values: Values, facts: Facts[Lang]): Values {
	return eachText(fields, values, ({ text, kind }) =>
		text.replace(NAMED, (whole, literal: string | undefined, name: string, at: number) => {
			if (literal) return `{${literal}}`;
			const fact = facts[name as FactName];
			if (fact === undefined) return whole;
			// The address of a link ends at a space.
			if (kind === 'markdown' && inAddress.test(text.slice(0, at)))
				return encodeURI(name === 'phone' ? fact.replaceAll(/\s/g, '') : fact);
			return kind === 'markdown' && name !== 'email' ? fact.replace(MARKS, '\\$&') : fact;
		}),
	);
}

/** The names in braces that are no facts, with the path of the text that has them. */
export function unknownFacts(fields: Fields, values: Values): { path: string; word: string }[] {
	return namesIn(fields, values).filter(({ word }) => !isFact(word));
}

/** The facts that texts name. */
export function factsNamed(fields: Fields, values: Values): { path: string; word: string }[] {
	return namesIn(fields, values).filter(({ word }) => isFact(word));
}

/** The phone number and the email address of the hub where they are written out. */
export function spelledFacts(fields: Fields, values: Values, facts: Facts[Lang]): Spelled[] {
	const found: Spelled[] = [];
	const patterns = { phone: phonePattern(facts.phone), email: emailPattern(facts.email) };
	eachText(fields, values, ({ text, kind, path }) => {
		for (const word of ['phone', 'email'] as const)
			for (const { 0: written, index } of text.matchAll(patterns[word])) {
				const line = text.slice(0, index).split('\n').length;
				found.push({ path, written, word, ...(kind === 'markdown' && { line }) });
			}
		return text;
	});
	return found;
}

function namesIn(fields: Fields, values: Values) {
	const found: { path: string; word: string }[] = [];
	eachText(fields, values, ({ text, path }) => {
		for (const [, literal, word] of text.matchAll(NAMED))
			if (!literal) found.push({ path, word: word! });
		return text;
	});
	return found;
}

function isFact(word: string): boolean {
	return (factNames as readonly string[]).includes(word);
}

/** The same values with each text as `change` makes it. Paths count from 1: `hours.2.note`. */
function eachText(fields: Fields, values: Values, change: Change, path = ''): Values {
	const entries = Object.entries(values).map(([name, value]) => {
		const field = fields[name];
		return [name, field ? within(field, value, change, path + name) : value];
	});
	return Object.fromEntries(entries);
}

function within(field: Field, value: unknown, change: Change, path: string): unknown {
	if (typeof value === 'string' && FILLED.includes(field.kind))
		return change({ text: value, kind: field.kind, path });
	if (field.of && Array.isArray(value))
		return value.map((item, index) => within(field.of!, item, change, `${path}.${index + 1}`));
	const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
	return field.fields && isGroup
		? eachText(field.fields, value as Values, change, `${path}.`)
		: value;
}

/** The number in any spacing, with 0 or +44 before it. */
function phonePattern(phone: string): RegExp {
	const digits = phone.replace(/\D/g, '').replace(/^(?:44|0)/, '');
	return new RegExp(
		`(?<!\\d)(?:\\+44${GAP}(?:\\(0\\)${GAP})?|\\(?0)${[...digits].join(GAP)}(?!\\d)`,
		'g',
	);
}

function emailPattern(email: string): RegExp {
	return new RegExp(`(?<![\\w.+-])${email.replace(/[^\w@]/g, '\\$&')}(?![\\w-])`, 'gi');
}

const GAP = '[\\s().-]{0,3}';
const WORD = '[\\p{L}\\p{N}_-]*\\p{L}[\\p{L}\\p{N}_-]*';
/** `{{word}}` or `{word}`. Braces around anything without a letter mean nothing. */
const NAMED = new RegExp(`\\{\\{(${WORD})\\}\\}|\\{(${WORD})\\}`, 'gu');
/** Text up to a place inside the address of a link: `[ring us](tel:`. */
const inAddress = /\]\(<?[^\s()<>]*$/;
/** What Markdown would read as marks. */
const MARKS = /[\\`*_[\]<>|#]/g;
/** The kinds of fields whose texts may name facts. */
const FILLED = ['text', 'paragraph', 'markdown', 'phone', 'email'];

type Spelled = { path: string; line?: number; written: string; word: 'phone' | 'email' };
type FactName = (typeof factNames)[number];
type Values = Record<string, unknown>;
type Change = (piece: { text: string; kind: string; path: string }) => string;
export type Facts = Record<Lang, Record<FactName, string>>;
