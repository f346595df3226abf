import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { answersFor } from '../../src/statement/answers.ts';
import { CATALOG, readCatalog } from '../../src/statement/catalog.ts';
import { openAcr } from '../../src/statement/openacr.ts';
import { problem, result, sources } from './sources.ts';

const lists = '../../src/statement/published';
const published = parse(await readText(`${lists}/${CATALOG}.yaml`));
const catalog = await readCatalog();
const isReport = await schema('openacr-0.1.0.json');
const isCatalog = await schema('openacr-catalog-0.1.0.json');

const cases = {
	'nothing was tested by people': sources(),
	'people tested, and machines found something': sources({
		problems: [problem()],
		records: [{ results: [result('partly'), result('pass', { criteria: ['2.1.1', 'A.2.1.1'] })] }],
	}),
};

describe.each(Object.entries(cases))('the report when %s', (_, given) => {
	const report = openAcr(answersFor(catalog, given), catalog, given);

	test('is valid against the published schema', () => {
		expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
	});

	test('is still valid after a reader of YAML 1.1 took it in', () => {
		const text = stringify(report, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
		expect(parse(text, { version: '1.1' })).toEqual(report);
	});

	test('answers every criterion of the published catalogue, for every component it asks about, in its terms', () => {
		const terms = published.terms.map(({ id }: { id: string }) => id);
		for (const { id, criteria = [] } of published.chapters)
			expect(report.chapters[id]?.criteria ?? []).toEqual(
				criteria.map((criterion: { id: string; components: string[] }) => ({
					num: criterion.id,
					components: criterion.components.map((name) => ({
						name,
						adherence: { level: expect.toBeOneOf(terms), notes: expect.any(String) },
					})),
				})),
			);
	});

	test('answers ATAG 2.0 for the editor alone', () => {
		const { atag_part_a, atag_part_b } = report.chapters;
		expect([atag_part_a, atag_part_b].map((chapter) => chapter?.criteria?.length)).toEqual([
			31, 32,
		]);
		const asked = [atag_part_a, atag_part_b].flatMap((chapter) => chapter?.criteria ?? []);
		for (const { components } of asked)
			expect(components.map(({ name }) => name)).toEqual(['authoring-tool']);
	});
});

test('claims nothing when nothing was tested', () => {
	const given = cases['nothing was tested by people'];
	const levels = answersFor(catalog, given)
		.filter(({ component }) => component !== 'software')
		.map(({ level }) => level);
	expect(new Set(levels)).toEqual(new Set(['not-evaluated']));
});

test('what stands in docs/accessibility is valid too', async () => {
	const report = parse(await readText('../../../../docs/accessibility/openacr.yaml'));
	expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
});

test('both lists of criteria are valid catalogues, and no number is in them twice', async () => {
	const atag = parse(await readText(`${lists}/atag-2.0.yaml`));
	for (const list of [published, atag])
		expect(isCatalog(list), JSON.stringify(isCatalog.errors)).toBe(true);
	const numbers = catalog.chapters.flatMap(({ criteria = [] }) => criteria.map(({ id }) => id));
	expect(new Set(numbers).size).toBe(numbers.length);
});

async function schema(name: string) {
	return new Ajv({ allErrors: true }).compile(JSON.parse(await readText(`published/${name}`)));
}

function readText(path: string): Promise<string> {
	return readFile(new URL(path, import.meta.url), 'utf8');
}
