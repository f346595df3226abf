import { readCsv } from './csv-reader.ts';
import { readPostcode } from './postcode.ts';

/**
 * Reads the postcodes of this hub's areas from a CSV file, as the Office for National Statistics (ONSPD, NSPL), Ordnance
 * Survey or a council's own list gives them. Columns are found by name, and a year in a name is ignored: `wd23cd` is `wd`.
 * `areas` are the slug of each area by its own name and by its codes. Answers the postcodes of each area, or the one fact
 * because of which the file is refused.
 */
export function readPostcodes(text: string, areas: ReadonlyMap<string, string>): PostcodeFile {
	const rows = readCsv(text);
	const names = rows.next().value?.cells ?? [];
	if (names.length === 0) return { problem: 'file_empty' };
	const plain = names.map(plainName);
	const at = plain.findIndex((name) => postcodeNames.includes(name));
	if (at < 0) return { problem: 'file_no_postcode', found: firstOf(names) };
	const candidates = plain.flatMap((name, place) =>
		areaNames.includes(name.replace(/(?:cd|code)$/, '')) ? [place] : [],
	);
	if (candidates.length === 0) return { problem: 'file_no_area', found: firstOf(names) };

	const read = candidates.map(() => new Map<string, string>());
	const codes = new Set<string>();
	let lines = 0;
	for (const { line, cells } of rows) {
		if (!cells) return { problem: 'file_broken', line };
		lines += 1;
		const known = candidates.map((place) => areas.get(plainCode(cells[place] ?? '')));
		if (codes.size < 3) codes.add(cells[candidates[0]!] ?? '');
		if (known.every((area) => area === undefined)) continue;
		const postcode = readPostcode(cells[at] ?? '');
		if (!postcode) return { problem: 'file_wrong_postcode', line, found: cells[at] ?? '' };
		for (const [index, area] of known.entries()) {
			if (area === undefined) continue;
			const before = read[index]!.get(postcode);
			if (before !== undefined && before !== area)
				return { problem: 'file_twice', line, found: postcode };
			read[index]!.set(postcode, area);
		}
	}
	if (lines === 0) return { problem: 'file_empty' };
	// Files name several kinds of area on each line. The one that fits the hub's areas best is meant.
	const best = read.toSorted((one, other) => other.size - one.size)[0]!;
	if (best.size === 0)
		return { problem: 'file_other_areas', found: [...codes].filter(Boolean).join(', ') };
	return { postcodes: byArea(best), lines };
}

/** How a name or a code of an area is compared. */
export function plainCode(code: string): string {
	return code.trim().toUpperCase();
}

/** Small letters and digits, without a year: `OSLAUA25CD` is `oslauacd`. */
function plainName(name: string) {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.replace(/(?:20)?\d\d(?=cd$|nm$|$)/, '');
}

function byArea(postcodes: Map<string, string>) {
	const groups = Map.groupBy(postcodes, ([, area]) => area);
	return Object.fromEntries(
		[...groups].map(([area, found]) => [area, found.map(([postcode]) => postcode)]),
	);
}

function firstOf(names: string[]) {
	return names.slice(0, 8).join(', ');
}

/** ONSPD has pcd, pcd2 (eight characters) and pcds, newer ones pcd7 and pcd8; Code-Point Open has PC or Postcode. */
const postcodeNames = ['postcode', 'pcds', 'pcd8', 'pcd7', 'pcd', 'pcd2', 'pc'];

/** Wards, parishes, county divisions and districts, by the names of ONS and OS, and a council's own. */
const areaNames = [
	...['area', 'slug', 'ward', 'osward', 'wd', 'wc', 'adminward'],
	...['parish', 'parncp', 'ced', 'division', 'oslaua', 'lad', 'laua', 'dc', 'admindistrict'],
];

export type PostcodeFile =
	| {
			/** The postcodes of each area, by its slug. */
			postcodes: Record<string, string[]>;
			/** How many lines the file has, with those of other areas. */
			lines: number;
			problem?: undefined;
	  }
	| {
			problem: FileProblem;
			/** What stands there instead. */
			found?: string;
			line?: number;
	  };

export type FileProblem =
	| 'file_empty'
	| 'file_broken'
	| 'file_no_postcode'
	| 'file_no_area'
	| 'file_wrong_postcode'
	| 'file_twice'
	| 'file_other_areas';
