import { kindOf } from '#collections/all.ts';
import { examine } from '#collections/fitness.ts';
import { labelAt } from '#collections/pieces.ts';
import { settings } from '#collections/settings.ts';
import { siteOf, type Site } from '#collections/site.ts';
import type { Lang } from '#domain/language.ts';
import { sayFault } from '#strings/sentences.ts';
import { compare } from './comparison.ts';
import { checkSeen, isPicture, pathsOf, PICTURES } from './paths.ts';
import { Refused } from './refused.ts';
import type { Snapshot } from './repository.ts';
import { checkTopics, usesIn } from './uses.ts';
import { factsFrom, HUB, valuesAt } from './texts.ts';
import type { Values } from './values.ts';

/**
 * Refuses to publish a draft that is not fit: with one such entry the site could not be built, and nobody would see what
 * others publish. `lang` is the editor's. @throws Refused
 */
export async function checkPublishable(draft: Snapshot, site: Snapshot, what: Entry, lang: Lang) {
	const { collection, slug } = what;
	checkSeen(collection, slug);
	const kind = kindOf(what);
	const own = pathsOf(what).filter(([, path]) => draft.files.has(path));
	const versions: Partial<Record<Lang, Values>> = {};
	for (const [version, path] of own) versions[version] = await valuesAt(draft, path);
	const after = await merged(
		draft,
		site,
		own.map(([, path]) => path),
	);
	const { faults } = examine(kind, { slug, versions }, after);
	if (faults[0]) {
		const problem = sayFault(faults[0], lang, labelAt(kind.fields, faults[0].path));
		throw new Refused(422, 'not_ready', { problem });
	}
	if (collection === 'settings' && slug === 'topics') checkTopics(versions.en!, await usesIn(site));
}

/** What the site has once the draft is merged. How heavy its pictures are is not known. */
async function merged(draft: Snapshot, site: Snapshot, own: string[]): Promise<Site> {
	const topics = await topicsOf(site);
	const brought = await broughtBy(draft, site, own);
	const paths = [...site.files.keys(), ...own, ...brought];
	const pictures = paths.filter(isPicture);
	return siteOf(
		paths.map((path) => path.slice('content/'.length)),
		topics,
		new Map(pictures.map((path) => [path.slice(PICTURES.length + 1), 0])),
		factsFrom(await valuesAt(site, HUB)),
	);
}

/** What a draft adds beside its own texts. A file that only the draft has can also have been deleted from the site meanwhile. */
async function broughtBy(draft: Snapshot, site: Snapshot, own: string[]): Promise<string[]> {
	const more = [...draft.files.keys()].filter(
		(path) => !site.files.has(path) && !own.includes(path),
	);
	if (!more.length) return [];
	const { files = [] } = (await compare(draft.branch)) ?? {};
	const added = files.filter(({ status }) => status === 'added' || status === 'renamed');
	return added.map(({ filename }) => filename);
}

async function topicsOf(site: Snapshot): Promise<string[]> {
	const read = settings.topics.safeParse(await valuesAt(site, 'content/settings/topics.yml'));
	return read.data?.topics.map(({ id }) => id) ?? [];
}

type Entry = { collection: string; slug: string };
