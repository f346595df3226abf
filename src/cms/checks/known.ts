import { kindOf } from '#collections/all.ts';
import { factsOf } from '#collections/facts.ts';
import { references } from '#collections/references.ts';
import type { Site } from '#collections/site.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import { versionOf, type Draft } from './versions.ts';

/** What the site has: as of its last build, with the pictures that came since (`added`, with their bytes). */
export function knownTo(facts: SiteFacts, added: ReadonlyMap<string, number>): Site {
	const published = facts.pictures.map(({ name, bytes }) => [name, bytes] as const);
	const pictures = new Map([...published, ...added]);
	const things = [
		...facts.areas.map(({ slug }) => `areas/${slug}`),
		...facts.places.map(({ slug }) => `places/${slug}`),
		...facts.topics.map(({ id }) => `settings.topics/${id}`),
		...[...pictures.keys()].map((name) => `images/${name}`),
	];
	const named = factsOf(facts.hub);
	return { paths: new Set(facts.paths), pictures, things: new Set(things), facts: named };
}

/** The names of the pictures that an entry shows, in its fields and in its text. */
export function picturesIn(draft: Draft): Set<string> {
	const { en, cy } = { en: versionOf(draft, 'en'), cy: versionOf(draft, 'cy') };
	const sources = [en, cy].flatMap((version) => [
		...references(kindOf(draft).fields, version)
			.filter(({ to }) => to === 'images')
			.map(({ value }) => value),
		...[...String(version.body ?? '').matchAll(INLINE)].map(([, src]) => src!),
	]);
	return new Set(sources);
}

const INLINE = /!\[(?:\\.|[^\]\\])*\]\(\s*<?([^)\s>]+)/g;

type SiteFacts = Pick<CmsFacts, 'paths' | 'pictures' | 'areas' | 'places' | 'topics' | 'hub'>;
