import { langs, type Lang } from '#domain/language.ts';
import { leadsSomewhere } from '#domain/writing/addresses.ts';
import { isReserved } from '#domain/slug.ts';
import { checkWriting, type Finding, type Known, type Written } from '#domain/writing.ts';
import { addressOf, isHidden } from './addresses.ts';
import { inBraces, type BraceFault } from './braces.ts';
import type { Fields } from './fields.ts';
import { piecesOf } from './pieces.ts';
import { readWith, type Kind, type SchemaFault } from './read-with.ts';
import { type Reference, references } from './references.ts';
import { differing, withLeftOut } from './shared.ts';
import type { Site } from './site.ts';
import { hasOwnWords, pathInFile, written } from './written.ts';

/**
 * Whether an entry is fit to publish. The build, the publication of a draft and the form of the CMS all call this
 * function, so they never disagree. A settings file counts as an entry without a translation.
 */
export function examine(kind: Kind & { name: string }, entry: Entry, site: Site): Examined {
	const { name, fields } = kind;
	const { slug, versions } = entry;
	const result: Examined = { data: {}, faults: addressFaults(name, slug), findings: [] };
	if (!versions.en) {
		result.faults.push({ lang: 'en', path: '', reason: 'noEnglish' });
		return result;
	}
	const known = withAddress(site, addressOf(name, slug));
	let english: Read | undefined;
	for (const lang of langs) {
		const own = written(fields, versions[lang] ?? {});
		if (english && !hasOwnWords(fields, own)) continue;
		const braces = inBraces(kind, own, {
			facts: site.facts?.[lang],
			isTranslation: Boolean(english),
		});
		const values = braces.values;
		const read = readWith(kind, english ? withLeftOut(fields, english.data, values) : values);
		const isComparable = english && !english.faults.length && !read.faults.length;
		const differs = isComparable ? differing(fields, english!.data, read.data) : [];
		const findings = [
			...findingsIn({ lang, pieces: piecesOf(fields, read.data) }, known),
			...(kind.advise?.(read.data) ?? []),
			...braces.findings,
		];
		const placed = <P extends { path: string }>(found: P): P => ({
			...found,
			path: pathInFile(fields, versions[lang] ?? {}, found.path),
		});
		result.data[lang] = read.data;
		result.findings.push(...findings.map((finding) => ({ lang, finding: placed(finding) })));
		const faults: Reason[] = [
			...read.faults,
			...braces.faults,
			...deadReferences(fields, read, site),
			...differs.map((path) => ({ path, reason: 'differs' as const })),
			...writingFaults(findings, read),
		];
		result.faults.push(...faults.map((fault) => ({ lang, ...placed(fault) })));
		english ??= read;
	}
	return result;
}

/** Whether a fault keeps an entry from being saved as a draft. A draft may be longer than a page; every fault keeps it from being published. */
export function stopsSaving({ reason }: Fault): boolean {
	return reason !== 'tooLong';
}

function addressFaults(name: string, slug: string): Fault[] {
	const fault = { lang: 'en' as const, path: '', slug };
	if (isHidden(name, slug)) return [{ ...fault, reason: 'ownAddress' }];
	return isReserved(slug) ? [{ ...fault, reason: 'reservedAddress' }] : [];
}

/** A new entry may link to itself, so its own address counts as known. */
function withAddress(site: Site, address: string | undefined): Known {
	const { paths, pictures } = site;
	if (!address || paths.has(address)) return site;
	return { paths: new Set([...paths, address]), pictures };
}

function deadReferences(fields: Fields, { data, faults }: Read, site: Site): Reason[] {
	const refused = new Set(faults.map(({ path }) => path));
	return references(fields, data)
		.map((found) => ({ ...found, path: found.path.join('.') }))
		.filter((found) => !isThere(found, site) && !refused.has(found.path))
		.map(({ value, path }) => ({ path, reason: 'nowhere', value }));
}

function isThere({ to, thing, value }: Omit<Reference, 'path'>, site: Site): boolean {
	return to === 'addresses' ? leadsSomewhere(value, site.paths) : site.things.has(thing);
}

/** The errors of writing. A picture without a description is already among the schema's faults, so it is left out here. */
function writingFaults(findings: Finding[], { faults }: Read): Reason[] {
	const refused = new Set(faults.map(({ path }) => path));
	return findings
		.filter(({ severity }) => severity === 'error')
		.filter(({ rule, path }) => rule !== 'pictureUndescribed' || !refused.has(path))
		.map((finding) => ({ path: finding.path, reason: 'writing', finding }));
}

/** A text can have so many nested marks of Markdown that the parser runs out of stack. */
function findingsIn(text: Written, known: Known): Finding[] {
	try {
		return checkWriting(text, known);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return [{ rule: 'tangled', severity: 'error', path: 'body', excerpt: '', facts: {} }];
	}
}

type Values = Record<string, unknown>;
type Read = ReturnType<typeof readWith>;

export type Entry = {
	slug: string;
	/** The fields of each file that exists, as the file has them. */
	versions: Partial<Record<Lang, Values>>;
};

export type Examined = {
	/** The values of each version as pages use them. A version with faults has the values of its file. */
	data: Partial<Record<Lang, Values>>;
	/** Why the entry cannot be published. An entry without faults is fit. */
	faults: Fault[];
	/** What the rules of writing found, advice included. */
	findings: { lang: Lang; finding: Finding }[];
};

/** `path` is that of the field, such as `hours.2.note`; empty where the fault is that of the whole entry. */
export type Fault = { lang: Lang } & Reason;
type Reason =
	| SchemaFault
	| { path: string; reason: 'ownAddress' | 'reservedAddress'; slug: string }
	| { path: string; reason: 'noEnglish' | 'differs' }
	| { path: string; reason: 'nowhere'; value: string }
	| BraceFault
	| { path: string; reason: 'writing'; finding: Finding };
