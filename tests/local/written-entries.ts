import fc, { type Arbitrary } from 'fast-check';
import { Document } from 'yaml';
import type { Field, Fields } from '#collections/fields.ts';

/** The values of a whole entry, as the form holds them when an editor presses Save. */
export function entryValues(fields: Fields, choices: Choices): Arbitrary<Values> {
	const names = Object.keys(fields);
	return fc
		.tuple(...names.map((name) => fieldValue(fields[name]!, choices)), fc.date(DAYS))
		.map((values) => {
			const day = (values.pop() as Date).getTime();
			const known = names.map((name, index) => [
				name,
				inOrder(fields[name]!, values[index], day, index),
			]);
			return fitting(Object.fromEntries(known.filter(([, value]) => value !== LEFT_OUT)) as Values);
		});
}

/** As Decap writes a file: its own order of steps, with a newer release of its YAML writer. */
export function asDecapWrites({ body, ...matter }: Values): string {
	const yaml = new Document(matter).toString().trim();
	const text = typeof body === 'string' ? body : '';
	return `---\n${yaml}\n---\n${text}${text && !text.endsWith('\n') ? '\n' : ''}`;
}

export function asDecapWritesSettings(values: Values): string {
	return new Document(values).toString();
}

/** A field that nobody touched is not there; one that was emptied is, with nothing in it. */
function fieldValue(field: Field, choices: Choices): Arbitrary<unknown> {
	const filled = filledIn(field, choices);
	if (field.kind === 'flag') return fc.oneof(filled, fc.constant(LEFT_OUT));
	if (field.kind === 'list')
		return fc.oneof({ weight: 3, arbitrary: filled }, fc.constantFrom(LEFT_OUT, []));
	if (!field.optional) return filled;
	const nothing = field.fields ? { src: '', description: '' } : field.kind === 'choice' ? null : '';
	return fc.oneof({ weight: 2, arbitrary: filled }, fc.constantFrom(LEFT_OUT, nothing));
}

function filledIn(field: Field, choices: Choices): Arbitrary<unknown> {
	switch (field.kind) {
		case 'paragraph':
			return line(field.max!, '\n');
		case 'markdown':
			return markdown(field.optional ? 0 : 1);
		case 'day':
			return fc.date(DAYS).map(asDay);
		case 'time':
			return fc.date(DAYS).map((date) => date.toISOString().slice(11, 16));
		case 'number':
			return fc.integer({ min: field.min!, max: field.max! });
		case 'flag':
			return fc.boolean();
		case 'email':
			return fc.constantFrom('a.b@example.org', "o'neil+x@example.org");
		case 'phone':
			return fc.constantFrom('01632 960100', '+44 1632 960100', '0123456789');
		case 'link':
			return fc.constantFrom('https://example.org', 'https://example.org/a?b=c#d');
		case 'choice':
			return fc.constantFrom(...Object.keys(field.choices!));
		case 'address':
			return fc.constantFrom('/places/library/', '/feedback/about/market/', '/');
		case 'reference':
		case 'picture':
			return fc.constantFrom(...choices[field.to!]!);
		case 'group':
			return group(field.fields!, choices);
		case 'list':
			return fc.array(filledIn(field.of!, choices), { maxLength: 3 });
		default:
			return field.pattern ? fc.stringMatching(/^[a-z]{3,9}-[a-z]{3,9}$/) : line(field.max!, ' ');
	}
}

function group(fields: Fields, choices: Choices): Arbitrary<Values> {
	const arbitraries = Object.entries(fields).map(([name, field]) => [
		name,
		fieldValue(field, choices),
	]);
	return (fc.record(Object.fromEntries(arbitraries)) as Arbitrary<Values>).map((values) =>
		Object.fromEntries(Object.entries(values).filter(([, value]) => value !== LEFT_OUT)),
	);
}

/** Whatever people and YAML stumble over, up to the limit. */
function line(max: number, between: string): Arbitrary<string> {
	return fc
		.array(fc.oneof(fc.constantFrom(...AWKWARD), fc.stringMatching(/^[A-Za-z]{1,12}$/)), {
			minLength: 1,
			maxLength: 12,
		})
		.map((words) => words.join(between === '\n' ? (words.length > 6 ? '\n' : ' ') : ' '))
		.map(
			(text) =>
				[...text]
					.slice(0, max - 2)
					.join('')
					.trim() || 'A word',
		)
		.chain((text) => fc.constantFrom(text, ` ${text} `));
}

/** In order where a day must not come before another: each later field of an entry holds a later day. */
function inOrder(field: Field, value: unknown, day: number, index: number): unknown {
	if (field.kind !== 'day' || value === LEFT_OUT || value === '') return value;
	return asDay(new Date(day + index * 86_400_000));
}

/** The days and times of an event and the hours of a place as the form lets them be saved together. */
function fitting(values: Values): Values {
	const { starts_on, starts_at, ends_at, repeats, repeats_until, not_on, hours, bins } = values;
	const fit = { ...values };
	if (ends_at && (!starts_at || String(ends_at) < String(starts_at))) delete fit.ends_at;
	if (repeats_until && !repeats) delete fit.repeats_until;
	if (Array.isArray(not_on)) fit.not_on = repeats && !repeats_until ? [starts_on] : [];
	if (Array.isArray(hours)) fit.hours = hours.map((each) => ({ ...each, closes: '00:00' }));
	if (Array.isArray(bins)) fit.bins = (bins as Bin[]).map(fittingBin);
	return fit;
}

/** A moved day is one on which the bin would be emptied. */
function fittingBin(bin: Bin): Bin {
	const moved = bin.moved?.map((each) => ({ ...each, from: bin.starts_on }));
	return { ...bin, ...(moved && { moved }) };
}

function asDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}

const AWKWARD = [
	...[
		"It's",
		"Caffi'r Bont",
		'"quoted"',
		'“curly”',
		'🎉',
		'👩🏽‍🌾',
		'ŵ',
		'Llanfairpwllgwyngyll',
		'3.5',
		'2026-11-23',
	],
	...[
		'a: b',
		'# hash',
		'- dash',
		'---',
		'...',
		'true',
		'null',
		'~',
		'!tag',
		'&a',
		'*b',
		'%',
		'@x',
		'|',
		'>',
		'{ x y }',
	],
	...[
		'[x]',
		'2026',
		'0x1F',
		'1e3',
		'09:30',
		':',
		'?',
		',',
		"''",
		'\\n',
		'\\',
		'£5',
		'50 %',
		'a&b',
		'x'.repeat(40),
	],
];
const BLOCKS = [
	'## What to bring',
	'- a coat\n- a flask',
	'1. First.\n2. Then.',
	'> She said so.',
	'Ring {phone}, {hours}, or write to {email}: not {{phone}}.',
	'Ring **01632 960100** or [read about the library](https://example.org/library).',
	'It\'s 5 % more: "a lot" 🎉 — and so on …',
	'Open from 9am to 5pm, Monday to Friday.',
];
function markdown(minLength: number): Arbitrary<string> {
	const blocks = fc.array(fc.constantFrom(...BLOCKS), { minLength, maxLength: 5 });
	return blocks.map((each) => each.join('\n\n'));
}

const DAYS = { min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true };
const LEFT_OUT = Symbol('left out');

/** What there is to refer to: `areas`, `places`, `settings.topics`, `images`. */
type Choices = Record<string, string[]>;
type Bin = { starts_on: string; moved?: { from: string; to: string }[] };
export type Values = Record<string, unknown>;
