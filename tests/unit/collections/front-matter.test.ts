import { describe, expect, test } from 'vitest';
import { readMatter, readYaml, writeMatter } from '#collections/front-matter.ts';
import { worked } from '../../setup/work.ts';

const values = { title: 'Market day', areas: ['mill'] };

describe('front matter', () => {
	test.each([
		['with a text', '---\ntitle: Market day\nareas: [mill]\n---\n\nCome.\n', '\nCome.\n'],
		['without one', '---\ntitle: Market day\nareas: [mill]\n---', ''],
		['from Windows', '---\r\ntitle: Market day\r\nareas: [mill]\r\n---\r\nCome.\r\n', 'Come.\n'],
		[
			'and a rule in the text',
			'---\ntitle: Market day\nareas: [mill]\n---\nA\n\n---\n',
			'A\n\n---\n',
		],
	])('%s', (_, raw, body) => {
		expect(readMatter(raw)).toEqual({ values, body });
	});

	test.each(['Come.', '---\ntitle: Market day\n', '', '\n---\ntitle: x\n---\n'])(
		'is not in %j',
		(raw) => {
			expect(readMatter(raw)).toBeUndefined();
		},
	);

	test('may have no field in it yet', () => {
		expect(readMatter('---\n---\n')).toEqual({ values: {}, body: '' });
	});

	test('comes back as it was written', () => {
		const matter = { values: { ...values, summary: 'x'.repeat(200) }, body: '\nCome.\n' };
		expect(readMatter(writeMatter(matter))).toEqual(matter);
	});
});

describe('fields', () => {
	test.each([
		'- a\n- b',
		'Just words',
		'a: "b',
		'a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n',
	])('cannot be read from %j', (source) => {
		expect(() => readYaml(source)).toThrow();
	});

	test.each([
		['maps that are names of fields', `a: ${'{'.repeat(400)}${'}'.repeat(400)}`],
		['fields that are there twice', 'a: 1\n'.repeat(10_000)],
		[
			'more of them than any form has',
			Array.from({ length: 60_000 }, (_, i) => `f${i}:\n`).join(''),
		],
	])('are refused within a second for %s', (_, source) => {
		const start = worked();
		expect(() => readYaml(source)).toThrow();
		expect(worked() - start).toBeLessThan(1_000);
	});

	test('that are there twice are named', () => {
		expect(() => readYaml('a: 1\nb: { c: 1, c: 2 }\n')).toThrow('c is there twice');
	});

	test('may be none yet', () => {
		expect(readYaml('')).toEqual({});
	});
});
