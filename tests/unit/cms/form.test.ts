import { describe, expect, test } from 'vitest';
import { cmsConfig } from '#cms/form/config.ts';
import { dayPatterns } from '#cms/form/day-patterns.ts';
import type { FormField } from '#cms/form/field-form.ts';
import { collections } from '#collections/all.ts';
import type { Field, Fields } from '#collections/fields.ts';
import { settingsFiles } from '#collections/settings.ts';
import { sayNumber } from '#domain/number.ts';
import { facts } from './facts.ts';

const config = cmsConfig(facts);

/** Every field of every form beside its definition, down into groups and lists. */
const all = [
	...collections.flatMap(({ name, fields }) => beside(name, fields, form(name), true)),
	...Object.entries(settingsFiles).flatMap(([name, { fields }]) =>
		beside(`settings.${name}`, fields, settingsForm(name), undefined),
	),
];

test('every collection and every file of the settings has a form with all its fields, in order', () => {
	for (const { name, fields } of collections)
		expect(form(name).map((field) => field.name)).toEqual(Object.keys(fields));
	for (const [name, { fields }] of Object.entries(settingsFiles))
		expect(settingsForm(name).map((field) => field.name)).toEqual(Object.keys(fields));
});

describe.each(all)('$path', ({ field, formed, i18n }) => {
	test('is called and explained as it is defined, and tells its limits', () => {
		expect(formed.label).toBe(field.label);
		expect(formed.hint ?? '').toContain(field.hint ?? '');
		for (const limit of [field.min, field.max])
			if (limit !== undefined) expect(formed.hint).toContain(sayNumber(limit));
	});

	test('is asked for unless the site can do without', () => {
		const without = [undefined, ''].some((value) => field.schema.safeParse(value).success);
		expect(formed.required).toBe(!without);
	});

	test('is asked for once if it is the same in both languages', () => {
		expect(formed.i18n).toBe(i18n);
	});

	test('offers nothing that the site refuses', () => {
		if (formed.widget === 'number') {
			expect([formed.min, formed.max]).toEqual([field.min, field.max]);
			for (const value of [field.min, field.max])
				expect(field.schema.safeParse(value).success).toBe(true);
		}
		if (field.choices)
			expect(formed.options).toEqual(
				Object.entries(field.choices).map(([value, label]) => ({ value, label })),
			);
	});
});

test('the days of a list are told apart by patterns', () => {
	const { fromToday, beforeToday } = dayPatterns('2026-11-23');
	const days = [
		'1999-12-31',
		'2025-12-31',
		'2026-11-22',
		'2026-11-23',
		'2026-11-24',
		'2026-12-01',
		'2027-01-01',
		'2030-01-01',
	];
	expect(days.filter((day) => new RegExp(fromToday).test(day))).toEqual(days.slice(3));
	expect(days.filter((day) => new RegExp(beforeToday).test(day))).toEqual(days.slice(0, 3));
	expect(dayPatterns('2029-12-31').fromToday).not.toContain('undefined');
});

test('the CMS is told where content is and nothing of another host', () => {
	expect(config.collections.map(({ name }) => name)).toEqual([
		...collections.map(({ name }) => name),
		'settings',
	]);
	const addresses = JSON.stringify(config).match(/https?:\/\/\w[^"\\]*/g) ?? [];
	expect(new Set(addresses)).toEqual(new Set(['https://hub.example.org']));
	expect(config).toMatchObject({
		publish_mode: 'editorial_workflow',
		media_folder: 'content/images',
		public_folder: '../images',
		backend: { branch: 'main' },
	});
});

function form(name: string): FormField[] {
	const found = config.collections.find((collection) => collection.name === name)!;
	return 'fields' in found ? found.fields : [];
}

function settingsForm(name: string): FormField[] {
	const settings = config.collections.find((collection) => 'files' in collection)!;
	return 'files' in settings ? settings.files.find((file) => file.name === name)!.fields : [];
}

function beside(path: string, fields: Fields, forms: FormField[], i18n: I18n): Pair[] {
	return forms.flatMap((formed) => {
		const field = fields[formed.name]!;
		const own = i18n && (field.shared ? 'duplicate' : i18n);
		return within(`${path}.${formed.name}`, field, formed, own);
	});
}

function within(path: string, field: Field, formed: FormField, i18n: I18n): Pair[] {
	const inside = field.fields ?? field.of?.fields;
	const item = field.of && formed.field ? within(`${path}.item`, field.of, formed.field, i18n) : [];
	return [
		{ path, field, formed, i18n },
		...item,
		...(inside && formed.fields ? beside(path, inside, formed.fields, i18n) : []),
	];
}

type I18n = true | 'duplicate' | undefined;
type Pair = { path: string; field: Field; formed: FormField; i18n: I18n };
