import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sayDate } from '#domain/days.ts';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { productFile, readYaml, ways } from 'moothall-a11y/statement';
import { pages } from './built.ts';
import { findAll, textOf } from './tree.ts';

const folder = 'docs/accessibility';
const { machines, review } = JSON.parse(await readFile(`${folder}/statement.json`, 'utf8'));

test.each(langs)('the accessibility statement tells what it rests on (%s)', (lang) => {
	const { document } = pages.find(
		({ path }) => path === inLang(lang, paths.page('accessibility')),
	)!;
	const words = strings(lang).accessibility;
	const facts = findAll(document, 'dd').map(textOf);
	expect(facts).toContainEqual(
		expect.stringContaining(words.machinesSaw(`${machines.pages}`, sayDate(machines.on, lang))),
	);
	expect(facts).toContainEqual(
		words.reviewed(sayDate(review.last_on, lang), sayDate(review.again_by, lang)),
	);
});

test('the facts were made after the last review', async () => {
	const product = await readYaml(`${folder}/product.yml`, productFile);
	expect(review).toMatchObject({ last_on: product.review.on, again_by: product.review.again_by });
});

test('every way to test has its words', () => {
	expect(Object.keys(strings('en').accessibility.ways).sort()).toEqual([...ways].sort());
});
