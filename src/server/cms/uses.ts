import { kindOf } from '#collections/all.ts';
import { type Facts, spelledFacts } from '#collections/facts.ts';
import { settingsFiles } from '#collections/settings.ts';
import {
	goneTopics,
	lastingOf,
	needs,
	stillUsed,
	type Uses,
	usersOf,
	usesBy,
} from '#collections/uses.ts';
import { written } from '#collections/written.ts';
import { readFiles } from './files.ts';
import { isEntry, isSettings } from './paths.ts';
import type { Params } from './protocol.ts';
import { Refused } from './refused.ts';
import { published, type Snapshot } from './repository.ts';
import { factsFrom, HUB, valuesAt } from './texts.ts';
import { readValues, type Values } from './values.ts';

/** The published entries and settings that need a thing, such as `images/clock.jpg`. */
export async function usedIn({ thing }: Params<'usedIn'>) {
	return { uses: usersOf(thing, await usesIn(await published())) };
}

/** Which published entries and settings need each thing. */
export async function usesIn(site: Snapshot): Promise<Uses> {
	const texts = await readFiles(site, [...site.files.keys()].filter(canNeed));
	return usesOf(texts, factsFrom(await valuesAt(site, HUB)));
}

/** Whether a file can need a thing. */
export function canNeed(path: string): boolean {
	return isEntry(path) || isSettings(path);
}

/**
 * Which of these entries and settings need each thing. An entry that writes out the number of the hub needs
 * `settings.hub/phone`. A file that cannot be read counts as needing nothing, so that it does not stop the mending of others.
 */
export function usesOf(sources: Map<string, Buffer>, facts: Facts | undefined): Uses {
	return usesBy(
		// The English title, where there is one.
		[...sources].sort(byPath).map(([path, source]) => {
			const [, collection = '', slug = ''] = path.split(/[/.]/);
			const { fields } = kindOf({ collection, slug });
			const values = written(fields, legible(path, source.toString('utf8')));
			const isText = collection !== 'settings';
			const spelled = facts && isText ? spelledFacts(fields, values, facts.en) : [];
			const title = isText ? values.title : settingsFiles[slug as keyof typeof settingsFiles].label;
			return {
				name: `${collection}/${slug}`,
				title: String(title ?? slug),
				needs: [...needs(fields, values), ...spelled.map(({ word }) => `settings.hub/${word}`)],
			};
		}),
	);
}

/** @throws Refused for a thing that something else needs: the site could not be built without it */
export function checkUnused(gone: string[], uses: Uses) {
	const what = lastingOf(gone);
	if (what) throw new Refused(409, 'lasting', { what });
	const used = stillUsed(gone, uses);
	if (used) throw new Refused(409, 'in_use', used);
}

/** @throws Refused for a file of topics without a topic that entries use */
export function checkTopics({ topics = [] }: Values, uses: Uses) {
	const kept = Array.isArray(topics) ? (topics as ({ id?: string } | null)[]) : [];
	checkUnused(
		goneTopics(
			kept.map((topic) => topic?.id),
			uses,
		),
		uses,
	);
}

/** `.en.md` before `.cy.md`. */
function byPath([a]: [string, unknown], [b]: [string, unknown]) {
	return a < b ? 1 : -1;
}

function legible(path: string, source: string): Values {
	try {
		return readValues(path, source);
	} catch {
		return {};
	}
}
