import { references } from '#collections/references.ts';
import type { Known } from '#domain/writing.ts';
import type { CmsFacts } from './cms-facts.ts';
import { definitionOf, versionOf, type Draft } from './versions.ts';

/** What the site knows, for the rules of writing; `added` are pictures that came since its last build, with their bytes. */
export function knownTo({ paths, pictures }: CmsFacts, added: ReadonlyMap<string, number>): Known {
	return {
		...(paths.length > 0 && { paths: new Set(paths) }),
		pictures: new Map([...pictures.map(({ name, bytes }) => [name, bytes] as const), ...added]),
	};
}

/** The names of the pictures that an entry shows, in its fields and in its text. */
export function picturesIn(draft: Draft): Set<string> {
	const { en, cy } = { en: versionOf(draft, 'en'), cy: versionOf(draft, 'cy') };
	const sources = [en, cy].flatMap((version) => [
		...references(definitionOf(draft).fields, version)
			.filter(({ to }) => to === 'images')
			.map(({ value }) => value),
		...[...String(version.body ?? '').matchAll(INLINE)].map(([, src]) => src!),
	]);
	return new Set(sources);
}

const INLINE = /!\[[^\]]*\]\(\s*<?([^)\s>]+)/g;
