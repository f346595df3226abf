import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** The catalogue that reports name, and that they are valid against. */
export const CATALOG = '2.5-edition-wcag-2.2-508-eu-en';

/** The chapters that decide on WCAG's level AA. */
export const AA_CHAPTERS = ['success_criteria_level_a', 'success_criteria_level_aa'];

/** All that reports are made of: the published catalogue, and after it ATAG 2.0, which that has not. */
export async function readCatalog(): Promise<Catalog> {
	const [published, atag] = await Promise.all([CATALOG, 'atag-2.0'].map(read));
	return {
		standards: [...published!.standards, ...atag!.standards],
		chapters: [...published!.chapters, ...atag!.chapters],
	};
}

async function read(name: string): Promise<Catalog> {
	return parse(await readFile(new URL(`published/${name}.yaml`, import.meta.url), 'utf8'));
}

/** What we use of OpenACR's catalogues. */
export type Catalog = { standards: Standard[]; chapters: Chapter[] };

export type Standard = { id: string; label: string; url: string; chapters: string[] };

export type Chapter = { id: string; label: string; criteria?: Criterion[] };

export type Criterion = {
	/** `1.4.3`, `302.1`, `A.2.1.1`: none is twice in the catalogue. */
	id: string;
	handle: string;
	/** `none` is the product as a whole. */
	components: string[];
};
