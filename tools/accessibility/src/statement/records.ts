import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { Expected } from '../expected.ts';
import type { Catalog } from './catalog.ts';
import { type Product, productFile } from './product.ts';
import { handTestFile, type HandTest } from './hand-test.ts';
import { readYaml } from './yaml-file.ts';

/** What people wrote into a folder: `product.yml`, and a record in every other `.yml`, by day and name. */
export async function readFolder(folder: string, catalog: Catalog): Promise<Written> {
	const product = await readYaml(join(folder, PRODUCT), productFile);
	const names = await Array.fromAsync(glob('*.yml', { cwd: folder }));
	const records: HandTest[] = [];
	for (const file of names.filter((name) => name !== PRODUCT).sort()) {
		const record = { ...(await readYaml(join(folder, file), handTestFile)), file };
		refuseUnknown(join(folder, file), record, product, catalog);
		records.push(record);
	}
	return { product, records: records.toSorted((a, b) => compare(a.tested_on, b.tested_on)) };
}

function refuseUnknown(file: string, record: HandTest, product: Product, catalog: Catalog): void {
	const numbers = catalog.chapters.flatMap(({ criteria = [] }) => criteria.map(({ id }) => id));
	const lists: List[] = [
		{ what: 'part', named: record.parts, known: product.parts.map(({ id }) => id) },
		...record.results.flatMap(({ criteria, chapters }): List[] => [
			{ what: 'criterion', named: criteria, known: numbers },
			{ what: 'chapter', named: chapters, known: catalog.chapters.map(({ id }) => id) },
		]),
	];
	for (const { what, named, known } of lists) {
		const unknown = named.find((each) => !known.includes(each));
		if (!unknown) continue;
		const choice = what === 'criterion' ? `${known.length} are in the catalogue` : known.join(', ');
		throw new Expected(`${file} names the ${what} ${unknown}, which is not known: ${choice}.`);
	}
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

const PRODUCT = 'product.yml';

type List = { what: 'part' | 'criterion' | 'chapter'; named: string[]; known: string[] };

export type Written = { product: Product; records: HandTest[] };
