import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklist, holding } from '#cms/checks/checklist.ts';
import { textsIn } from '#cms/checks/counts.ts';
import { entryOf, type Draft, type Values } from '#cms/checks/versions.ts';
import { summary } from '#cms/preview/findings-list.ts';
import { collections, kindOf } from '#collections/all.ts';
import type { Field, Fields } from '#collections/fields.ts';
import { examine } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import { settingsFiles } from '#collections/settings.ts';
import type { Site } from '#collections/site.ts';
import { langs } from '#domain/language.ts';
import { strings } from '#strings/index.ts';
import { sayFault } from '#strings/sentences.ts';
import { entryValues } from '../../local/written-entries.ts';

const choices = {
	areas: ['market'],
	places: ['library'],
	'settings.topics': ['council'],
	images: ['../images/clock.jpg'],
};
const site: Site = {
	paths: new Set(),
	pictures: new Map([['clock.jpg', 0]]),
	things: new Set([
		'areas/market',
		'places/library',
		'settings.topics/council',
		'images/clock.jpg',
	]),
};

const PLAIN = ['text', 'paragraph', 'markdown'];
const forms: [string, string, Fields][] = [
	...collections.map(({ name, fields }): [string, string, Fields] => [name, 'an-entry', fields]),
	...Object.entries(settingsFiles).map(([name, { fields }]): [string, string, Fields] => [
		'settings',
		name,
		fields,
	]),
];

/** Every field of every form, with every kind of value that it refuses. */
const cases = forms.flatMap(([collection, slug, fields]) =>
	broken(fields).map(([path, value]) => ({
		collection,
		slug,
		path: path.join('.'),
		value,
		at: path,
	})),
);

test('every kind of field has a case', () => {
	expect(cases.length).toBeGreaterThan(100);
});

describe.each(langs)('in the words of an editor who reads %s', (editor) => {
	test.each(cases)(
		'$collection/$slug: the list has what the build refuses of $path = $value, once, with its field',
		({ collection, slug, path, value, at }) => {
			const en = put(wholeOf(kindOf({ collection, slug }).fields), at, value);
			const draft: Draft = { collection, slug, versions: { en } };
			const items = checklist(draft, site, editor);
			expect(sentencesOf(holding(items, 'publish'))).toEqual(built(draft, editor));
			expect(holding(items, 'save')).toEqual(items.filter(({ holds }) => holds === 'saving'));
			expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(items.length);
			const here = items.filter((item) => item.holds !== 'nothing' && item.path === path);
			expect(here).not.toEqual([]);
			for (const { sentence, where } of here) expect(sentence).toContain(where);
			expect(summary(items, { lang: 'en', editor })).not.toContain(
				strings(editor).cms.findings.none,
			);
		},
	);
});

test('a field with a limit is counted: its text, the limit, and where it stands', () => {
	const { fields } = kindOf({ collection: 'places', slug: '' });
	const found = textsIn(fields, { title: 'Library', equipment: ['', 'A printer'], hours: [{}] });
	expect(found).toContainEqual({ path: 'title', max: 90, text: 'Library' });
	expect(found).toContainEqual({ path: 'equipment.2', max: 120, text: 'A printer' });
	expect(found).toContainEqual({ path: 'body', max: 18_000, text: '' });
	expect(found.map(({ path }) => path)).not.toContain('phone');
	const news = textsIn(kindOf({ collection: 'news', slug: '' }).fields, {});
	expect(news).toContainEqual({ path: 'image.description', max: 250, text: '' });
});

/** The sentences of a build, in one order. */
function built(draft: Draft, editor: 'en' | 'cy'): string[] {
	const kind = kindOf(draft);
	const { faults } = examine(kind, entryOf(draft), site);
	const said = faults.map((fault) => sayFault(fault, editor, labelAt(kind.fields, fault.path)));
	return said.sort();
}

function sentencesOf(items: { sentence: string }[]): string[] {
	return items.map(({ sentence }) => sentence).sort();
}

/** A whole entry, with one item in each of its lists. */
function wholeOf(fields: Fields): Values {
	const [values] = fc.sample(entryValues(fields, choices), { seed: 7, numRuns: 1 });
	return values!;
}

function broken(fields: Fields): [path: string[], value: unknown][] {
	return Object.entries(fields).flatMap(([name, field]) =>
		refusedBy(field).map(([path, value]): [string[], unknown] => [[name, ...path], value]),
	);
}

function refusedBy(field: Field): [path: string[], value: unknown][] {
	const { kind, max, of, fields, schema } = field;
	if (of)
		return refusedBy(of)
			.filter(([, value]) => value !== undefined)
			.map(([path, value]) => [['1', ...path], value]);
	// An optional group that is empty is left out.
	if (fields) return field.optional ? [] : broken(fields);
	const missing = !field.optional && !schema.safeParse(undefined).success ? [undefined] : [];
	const long = max !== undefined && kind !== 'number' ? ['x'.repeat(max + 1)] : [];
	const wrong = PLAIN.includes(kind) ? [] : kind === 'flag' ? ['maybe'] : ['Nonsense!'];
	return [...missing, ...long, ...wrong].map((value) => [[], value]);
}

function put(values: Values, [step, ...path]: string[], value: unknown): Values {
	if (!step) return value as Values;
	const isItem = path[0] === '1';
	if (isItem) return { ...values, [step]: [put({}, path.slice(1), value)] };
	return { ...values, [step]: put((values[step] ?? {}) as Values, path, value) };
}
